import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { Button, Form, formatNumber, LinkButton, PageHead, Section, TextField } from '../../../ui/index.ts'
import { dari, Halaman, type Bingkai, type PemilikHalaman } from '../bingkai.tsx'
import { KabarList, RingkasanKalimat } from '../perubahan/kabar.tsx'
import type { RingkasanPerubahan } from '../perubahan/ringkas.ts'
import type { HitunganPublik } from '../../../instruments/tindak-lanjut/index.ts'
import { kataRantai } from '../rantai/words.ts'
import { kataPerubahan } from '../perubahan/words.ts'
import { kataBeranda } from './words.ts'

export interface DataBeranda {
  readonly bingkai: Bingkai & { readonly instansi: PemilikHalaman }
  readonly banyakLayanan: number
  readonly banyakUnit: number
  readonly banyakSurvei: number
  readonly ringkasan: RingkasanPerubahan
  readonly tindakan: HitunganPublik
}

const KABAR = 4

/** Three doors, and below them the proof that they lead somewhere. */
export function BerandaPage(data: DataBeranda): JSX.Element {
  const { bingkai, ringkasan: r } = data
  const { lang, instansi } = bingkai
  const k = kataBeranda[lang]
  const p = kataPerubahan[lang]
  const n = (v: number): string => formatNumber(v, lang)
  return (
    <Halaman bingkai={bingkai} title={k.judul(instansi.nama)} description={k.pengantar}>
      <div class="tumpuk">
        <PageHead title={k.judul(instansi.nama)} lead={k.pengantar} />
        <div class="pintu-tiga">
          <Pintu judul={k.cari} isi={k.cariIsi(n(data.banyakLayanan), n(data.banyakUnit))}>
            <Form action="/layanan" method="get" class="cari">
              <input type="hidden" name="instansi" value={instansi.slug} />
              <TextField name="q" label={k.cariKotak} lang={lang} />
              <Button>{k.cariTombol}</Button>
            </Form>
          </Pintu>
          <Pintu
            judul={k.suara}
            isi={data.banyakSurvei > 0 ? k.suaraIsi(n(data.banyakSurvei)) : k.suaraTutup}
          >
            <div class="tumpuk">
              {data.banyakSurvei > 0 && (
                <div class="tumpuk rapat">
                  <LinkButton href={dari(instansi, '/survei')}>{k.suaraTombol}</LinkButton>
                  <a href="/s">{k.suaraKode}</a>
                </div>
              )}
              <div class="tumpuk rapat">
                <p>{k.laporIsi}</p>
                <LinkButton href={`/pengaduan/baru?ke=${instansi.slug}`}>{k.laporTombol}</LinkButton>
                <a href="/pengaduan/lacak">{k.laporLacak}</a>
                <a href={dari(instansi, '/pengaduan')}>{k.laporSemua}</a>
              </div>
            </div>
          </Pintu>
          <Pintu judul={k.lihat} isi={k.lihatIsi}>
            <LinkButton href={`/instansi/${instansi.slug}`}>{k.lihatTombol}</LinkButton>
          </Pintu>
        </div>
      </div>
      {r.unit > 0 && (
        <Section title={p.judul} id="perubahan">
          <RingkasanKalimat r={r} lang={lang} />
          <Tindakan h={data.tindakan} lang={lang} />
          {r.naik + r.turun > 0 && <KabarList list={r.terbukti.slice(0, KABAR)} lang={lang} />}
          <p class="redup kecil">{p.hati}</p>
          <p>
            <a href={`/instansi/${instansi.slug}/perubahan`}>{p.semua}</a>
          </p>
        </Section>
      )}
    </Halaman>
  )
}

/** What the actions of all units came to, in one line. */
function Tindakan({ h, lang }: { h: HitunganPublik; lang: Bahasa }): JSX.Element | null {
  if (h.dijanjikan === 0) return null
  const n = (v: number): string => formatNumber(v, lang)
  return (
    <p>
      <b>{kataRantai[lang].judul}:</b> {kataRantai[lang].beranda(n(h.dijanjikan), n(h.selesai), n(h.sesuai))}
    </p>
  )
}

const Pintu = (props: { judul: string; isi: string; children: ComponentChildren }): JSX.Element => (
  <section class="kartu">
    <h2>{props.judul}</h2>
    <p>{props.isi}</p>
    <div class="bawah">{props.children}</div>
  </section>
)

/** Several instansi under one roof. */
export function PilihInstansiPage(props: {
  bingkai: Bingkai
  pilihan: readonly { readonly nama: string; readonly href: string }[]
}): JSX.Element {
  const k = kataBeranda[props.bingkai.lang]
  return (
    <Halaman bingkai={props.bingkai} title={k.pilih}>
      <PageHead title={k.pilih} lead={k.pilihIsi} />
      <ul class="daftar">
        {props.pilihan.map((i) => (
          <li key={i.href}>
            <a href={i.href}>{i.nama}</a>
          </li>
        ))}
      </ul>
    </Halaman>
  )
}

/** Nobody at home yet: the operator reads what to do, a citizen sees that nothing is broken. */
export function MulaiPage({ bingkai }: { bingkai: Bingkai }): JSX.Element {
  const k = kataBeranda[bingkai.lang]
  return (
    <Halaman bingkai={bingkai} title={k.mulai} noindex>
      <PageHead title={k.mulai} lead={k.mulaiIsi} />
      <ol class="langkah-mulai">
        {k.langkah.map((l) => (
          <li key={l}>
            {l.split('`').map((part, i) => (i % 2 === 1 ? <code key={part}>{part}</code> : part))}
          </li>
        ))}
      </ol>
      <p class="redup">{k.contoh}</p>
      <div class="aksi">
        <LinkButton href="/masuk">{k.masuk}</LinkButton>
      </div>
    </Halaman>
  )
}
