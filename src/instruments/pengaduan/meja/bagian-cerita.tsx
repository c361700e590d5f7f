import type { JSX } from 'preact'
import {
  Button,
  DescriptionList,
  Form,
  formatDate,
  Section,
  type DescriptionItem,
} from '../../../ui/index.ts'
import { isTerlayani, type Lampiran } from '../lampiran/index.ts'
import { showKode } from '../kode.ts'
import type { RinciProps } from './props-rinci.ts'
import { kataRinci } from './words-rinci.ts'
import { kata } from './words.ts'

/** What was said, where, and by whom (behind a button that is written down). */
export function BagianCerita({ desk, r }: RinciProps): JSX.Element {
  const { lang } = desk
  const k = kataRinci[lang]
  return (
    <Section title={k.cerita}>
      <p class="cerita">{r.rincian.isi}</p>
      <DaftarLampiran id={r.p.id} list={r.lampiran.filter((l) => l.tanggapanId === null)} lang={lang} />
      <DescriptionList items={rincianOf(r, lang)} />
      <Siapa r={r} lang={lang} />
    </Section>
  )
}

function rincianOf(r: RinciProps['r'], lang: 'id' | 'en'): DescriptionItem[] {
  const [k, umum] = [kataRinci[lang], kata[lang]]
  const { p, rincian: d } = r
  const unit = (id: string | null): string | null => (id === null ? null : (r.unit.get(id)?.nama ?? null))
  const tempat = [d.lokasi, r.wilayah].filter(Boolean).join(', ')
  const ada = (term: string, value: string | null): DescriptionItem[] =>
    value === null || value === '' ? [] : [{ term, value }]
  return [
    ...ada(k.kapan, d.tanggalKejadian && formatDate(d.tanggalKejadian, lang)),
    ...ada(k.dimana, tempat),
    ...ada(k.layanan, r.layanan),
    ...ada(k.tujuan, unit(d.tujuanUnitId)),
    { term: k.klasifikasi, value: p.klasifikasi ? umum.kelas[p.klasifikasi] : k.belum },
    ...ada(k.kategori, r.kategori),
    { term: k.pemegang, value: unit(p.unitId) ?? umum.pengelola },
    ...ada(k.pendukung, p.pendukung.flatMap((u) => unit(u) ?? []).join(', ')),
    { term: k.sumber, value: [umum.kanal[p.kanal], d.sumber].filter(Boolean).join(' · ') },
    ...ada(k.laporId, d.laporTrackingId),
    ...ada(k.lihatLagi, d.tindakLanjut && formatDate(d.tindakLanjut, lang)),
    ...ada(k.nilai, d.nilai === null ? null : k.nilaiDari(d.nilai)),
    ...(r.kaitan.length === 0
      ? []
      : [
          {
            term: k.kaitan,
            value: (
              <ul class="polos">
                {r.kaitan.map((x) => (
                  <li key={x.id}>
                    <a href={`/kerja/pengaduan/${x.id}`}>{`${showKode(x.kode)} ${x.judul}`}</a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
  ]
}

function Siapa({ r, lang }: { r: RinciProps['r']; lang: 'id' | 'en' }): JSX.Element {
  const k = kataRinci[lang]
  if (r.p.anonim) return <p class="redup">{`${k.pelapor}: ${k.anonim}`}</p>
  if (!r.adaPelapor) return <p class="redup">{`${k.pelapor}: ${k.tanpaIdentitas}`}</p>
  if (r.pelaku === undefined) return <></>
  return (
    <Form action={`/kerja/pengaduan/${r.p.id}/identitas`} class="baris">
      <Button variant="secondary" size="sm">
        {k.lihatIdentitas}
      </Button>
      <span class="redup kecil">{k.lihatIdentitasPetunjuk}</span>
    </Form>
  )
}

export function DaftarLampiran(props: {
  id: string
  list: readonly Lampiran[]
  lang: 'id' | 'en'
}): JSX.Element | null {
  const k = kataRinci[props.lang]
  if (props.list.length === 0) return null
  return (
    <ul class="polos" aria-label={k.lampiran}>
      {props.list.map((l) => (
        <li key={l.id}>
          {isTerlayani(l) ? (
            <a href={`/kerja/pengaduan/${props.id}/lampiran/${l.id}`}>{l.nama}</a>
          ) : (
            <span class="redup">
              {`${l.nama}, ${l.pindai === 'terinfeksi' ? k.lampiranTerinfeksi : k.lampiranMenunggu}`}
            </span>
          )}
          {l.tahap && <span class="redup kecil">{` (${k.tahap[l.tahap]})`}</span>}
        </li>
      ))}
    </ul>
  )
}
