import type { JSX } from 'preact'
import { Button, Form, formatDateTime, LinkButton, Section, Tag, TextField } from '../../../ui/index.ts'
import { DaftarLampiran } from './bagian-cerita.tsx'
import { sidikJawaban } from './periksa.ts'
import type { RinciProps } from './props-rinci.ts'
import type { Tanggapan } from './store-tanggapan.ts'
import { kataRinci } from './words-rinci.ts'

/** Everything said since, drafts and notes among it: those are marked, and never leave the house. */
export function BagianPercakapan(props: RinciProps): JSX.Element {
  const k = kataRinci[props.desk.lang]
  const { tanggapan } = props.r
  return (
    <Section title={k.percakapan}>
      {tanggapan.length === 0 ? (
        <p class="redup">{k.percakapanKosong}</p>
      ) : (
        <ol class="percakapan">
          {tanggapan.map((t) => (
            <Satu key={t.id} t={t} {...props} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function Satu({ t, desk, r, putusan, kunci }: RinciProps & { t: Tanggapan }): JSX.Element {
  const { lang } = desk
  const k = kataRinci[lang]
  const dalam = t.jenis === 'catatan' || t.keadaan !== 'terkirim'
  const siapa = (t.orangId && r.orang.get(t.orangId)) ?? k.pelaku.pelapor
  const unit = t.unitId && (r.unit.get(t.unitId)?.singkatan || r.unit.get(t.unitId)?.nama)
  return (
    <li data-dalam={dalam ? '' : undefined} data-pelapor={t.orangId === null ? '' : undefined}>
      <p class="redup kecil">
        <b>{k.jenisTanggapan[t.jenis]}</b>{' '}
        {[siapa, unit, formatDateTime(t.terkirimAt ?? t.createdAt, lang, r.zona)].filter(Boolean).join(' · ')}
        {t.disetujuiOleh &&
          t.keadaan === 'terkirim' &&
          ` · ${k.disetujui(r.orang.get(t.disetujuiOleh) ?? '')}`}
      </p>
      {t.keadaan !== 'terkirim' && <Tag tone="warning">{k.keadaan[t.keadaan]}</Tag>}
      <p class="cerita">{t.isi}</p>
      <DaftarLampiran id={r.p.id} list={r.lampiran.filter((l) => l.tanggapanId === t.id)} lang={lang} />
      {(t.keadaan === 'konsep' || t.keadaan === 'ditolak') && r.aksi.includes('jawab') && (
        <LinkButton
          size="sm"
          variant="secondary"
          href={`/kerja/pengaduan/${r.p.id}/langkah/jawab?konsep=${t.id}`}
        >
          {k.lanjutkan}
        </LinkButton>
      )}
      {t.keadaan === 'menunggu_persetujuan' && r.menyetujui && (
        <Form action={`/kerja/pengaduan/${r.p.id}/persetujuan/${t.id}`} class="tumpuk rapat">
          <input type="hidden" name="kunci" value={kunci} />
          <input type="hidden" name="dibaca" value={sidikJawaban(t, r.lampiran)} />
          <TextField
            id={`alasan-${t.id}`}
            name="alasan"
            label={k.alasanTolak}
            lang={lang}
            optional
            {...(putusan?.id === t.id && { value: putusan.alasan, error: putusan.salah })}
          />
          <div class="aksi">
            <Button size="sm" name="aksi" value="setujui">
              {k.setujui}
            </Button>
            <Button size="sm" name="aksi" value="tolak" variant="secondary">
              {k.tolak}
            </Button>
          </div>
        </Form>
      )}
    </li>
  )
}
