import type { JSX } from 'preact'
import { Button, DeskPage, Details, ErrorSummary, Form, Notice, TextArea } from '../../../../ui/index.ts'
import { KepalaBerkas } from '../kepala-berkas.tsx'
import { lamaOf } from '../../warga/words-lacak.ts'
import { FotoJawab } from './isian-jawab.tsx'
import { IsianKhusus } from './isian.tsx'
import type { LangkahProps } from './props.ts'
import { kataLangkah } from './words.ts'

const OPSIONAL = new Set(['disposisi', 'klasifikasi', 'tutup', 'arsip', 'tandai_ppid', 'terima_kembali'])

/** One step: what it means, what it needs, and the report itself within reach. */
export function LangkahPage(props: LangkahProps): JSX.Element {
  const { desk, langkah, r, isian, errors, didahului } = props
  const { lang } = desk
  const k = kataLangkah[lang]
  const t = k.langkah[langkah]
  const alamat = `/kerja/pengaduan/${r.p.id}`
  return (
    <DeskPage {...desk} title={t.judul} error={errors !== undefined}>
      <KepalaBerkas
        lang={lang}
        p={r.p}
        judul={t.judul}
        pengantar={
          typeof t.pengantar === 'string' ? t.pengantar : t.pengantar(r.aturan, (j) => lamaOf(j, lang))
        }
      />
      {didahului && (
        <Notice tone="warning" title={k.baruBerubah} live>
          <p>{k.baruBerubahIsi(didahului.siapa, didahului.apa)}</p>
          <p>
            <a href={alamat}>{k.lihatLaporan}</a>
          </p>
        </Notice>
      )}
      <ErrorSummary errors={errors} lang={lang} />
      <Details summary={k.isiLaporan} open={langkah === 'pecah'}>
        <div class="kartu">
          <h2>{r.rincian.judul}</h2>
          <p class="cerita">{r.rincian.isi}</p>
        </div>
      </Details>
      <Form action={`${alamat}/langkah/${langkah}`} files={langkah === 'jawab'}>
        <input type="hidden" name="urutan" value={r.p.urutan} />
        <input type="hidden" name="kunci" value={isian.kunci || props.bekal.kunci} />
        <IsianKhusus {...props} />
        {t.teks && (
          <TextArea
            name="teks"
            label={t.teks}
            hint={t.teksPetunjuk}
            lang={lang}
            rows={langkah === 'jawab' ? 10 : 4}
            optional={OPSIONAL.has(langkah)}
            value={isian.teks}
            {...(errors?.['teks'] && { error: errors['teks'] })}
          />
        )}
        {langkah === 'jawab' && <FotoJawab {...props} />}
        <Tombol {...props} />
      </Form>
    </DeskPage>
  )
}

function Tombol({ desk, langkah, r }: LangkahProps): JSX.Element {
  const k = kataLangkah[desk.lang]
  const { tombol } = k.langkah[langkah]
  const perlu =
    langkah === 'jawab' &&
    r.p.unitId !== null &&
    r.pengaturan.persetujuan.includes(r.p.unitId) &&
    !r.menyetujui
  return (
    <>
      {perlu && <p class="redup">{k.perluPersetujuan}</p>}
      <div class="aksi">
        <Button name="aksi" value="kirim" {...(langkah === 'blokir' && { color: 'danger' as const })}>
          {perlu ? k.ajukan : tombol}
        </Button>
        {langkah === 'jawab' && (
          <Button name="aksi" value="konsep" variant="secondary">
            {k.simpanKonsep}
          </Button>
        )}
        <a href={`/kerja/pengaduan/${r.p.id}`}>{k.batal}</a>
      </div>
    </>
  )
}
