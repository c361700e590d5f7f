import type { JSX } from 'preact'
import { Button, EmptyState, Form, formatNumber, PageHead, TextField } from '../../../ui/index.ts'
import { dari, Halaman, type Bingkai, type PemilikHalaman } from '../bingkai.tsx'
import type { KelompokLayanan } from './cari.ts'
import { kataStandar } from './words-standar.ts'
import { kataLayanan } from './words.ts'

export interface DataDaftarLayanan {
  readonly bingkai: Bingkai & { readonly instansi: PemilikHalaman }
  readonly tanya: string
  readonly kelompok: readonly KelompokLayanan[]
  readonly koreksi: readonly { readonly dari: string; readonly ke: string }[]
  readonly sebagian: boolean
}

export function DaftarLayananPage(data: DataDaftarLayanan): JSX.Element {
  const { bingkai, tanya, kelompok } = data
  const { lang, instansi } = bingkai
  const ks = kataStandar[lang]
  const k = kataLayanan[lang]
  const n = formatNumber(
    kelompok.reduce((sum, g) => sum + g.layanan.length, 0),
    lang,
  )
  return (
    <Halaman bingkai={bingkai} title={k.judul} noindex={tanya !== ''}>
      <div class="tumpuk">
        <PageHead title={k.judul} />
        <Form action="/layanan" method="get" class="cari">
          <input type="hidden" name="instansi" value={instansi.slug} />
          <TextField name="q" label={k.kotak} hint={k.petunjuk} lang={lang} value={tanya} />
          <Button>{k.tombol}</Button>
        </Form>
      </div>
      {kelompok.length === 0 ? (
        <EmptyState
          title={tanya === '' ? k.belumAda : k.kosong(tanya)}
          action={tanya !== '' && <a href={dari(instansi, '/layanan')}>{k.lihatSemua}</a>}
        >
          {tanya !== '' && k.kosongIsi}
        </EmptyState>
      ) : (
        <div class="tumpuk">
          <p class="redup" role="status">
            {tanya === '' ? k.semua(n) : k.hasil(n, tanya)}
          </p>
          {data.koreksi.map((x) => (
            <p key={x.dari}>{ks.koreksi(x.dari, x.ke)}</p>
          ))}
          {data.sebagian && <p>{ks.sebagian}</p>}
          <div class="kelompok">
            {kelompok.map((g) => (
              <section class="tumpuk rapat" key={g.unit.href}>
                <h2 class="h-kecil">
                  <a href={g.unit.href}>{g.unit.nama}</a>
                </h2>
                <ul class="daftar">
                  {g.layanan.map((l) => (
                    <li key={l.href}>
                      <a href={l.href}>{l.nama}</a>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </div>
      )}
    </Halaman>
  )
}
