import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  ErrorSummary,
  Form,
  formatDate,
  formatDateLong,
  formatDateTime,
  Notice,
  TextField,
} from '../../../ui/index.ts'
import { classifyLangkah, type Langkah } from '../jam/rules.ts'
import { isTerlayani, kataLampiran, type Lampiran } from '../lampiran/index.ts'
import { isPublik } from '../rules.ts'
import { showKode } from '../kode.ts'
import { Tindakan, type TindakanProps } from './tindakan.tsx'
import { BagianPerbaikan } from '../perbaikan/bagian.tsx'
import { BagianLanjutan } from './bagian-lanjutan.tsx'
import { listJejak, pemegangOf, type Jejak } from './jejak.ts'
import type { Lanjutan } from './lanjutan.ts'
import { Lembar, type LembarProps } from './lembar.tsx'
import { hariTenggat } from './tenggat.ts'
import { kataLacak, lamaOf } from './words-lacak.ts'

/** Code and PIN. */
export function MasukPage(props: LembarProps & { kode: string; error?: string | undefined }): JSX.Element {
  const { lang, error } = props
  const k = kataLacak[lang]
  return (
    <Lembar {...props} title={k.masukJudul} error={error !== undefined}>
      <h1>{k.masukJudul}</h1>
      <p>{k.masukPengantar}</p>
      <ErrorSummary errors={error === undefined ? undefined : { kode: error }} lang={lang} />
      <Form action="/pengaduan/lacak">
        <TextField
          name="kode"
          label={k.kode}
          hint={k.kodePetunjuk}
          lang={lang}
          value={props.kode}
          autocomplete="off"
          spellcheck={false}
          maxLength={40}
          error={error}
        />
        <TextField
          name="pin"
          label={k.pin}
          hint={k.pinPetunjuk}
          lang={lang}
          inputMode="numeric"
          autocomplete="off"
          maxLength={12}
        />
        <Button>{k.masuk}</Button>
      </Form>
    </Lembar>
  )
}

export interface LacakProps extends LembarProps, TindakanProps {
  readonly kini: Date
  readonly lanjutan: Lanjutan
  readonly errors?: FieldErrors
  /** Somebody else moved it in between. */
  readonly berubah?: boolean
}

/** Where it is, who has it, until when, and everything that happened. */
export function LacakPage(props: LacakProps): JSX.Element {
  const { lang, r } = props
  const k = kataLacak[lang]
  const pemegang = pemegangOf(r, lang)
  return (
    <Lembar {...props} title={`${k.laporan} ${showKode(r.p.kode)}`} error={props.errors !== undefined}>
      <ErrorSummary errors={props.errors} lang={lang} />
      {props.berubah && <Notice>{k.berubah}</Notice>}
      <div class="tumpuk rapat">
        <p class="redup">
          {k.laporan} {showKode(r.p.kode)}
        </p>
        <h1>{r.judul}</h1>
      </div>
      <section class="tanda" aria-label={k.sekarang}>
        <dl>
          <div>
            <dt>{k.sekarang}</dt>
            <dd>
              <b>{k.status[r.p.status]}</b>
            </dd>
          </div>
          {pemegang && (
            <div>
              <dt>{k.pemegang}</dt>
              <dd>
                <b>{pemegang}</b>
              </dd>
            </div>
          )}
          <Jam {...props} />
        </dl>
      </section>
      <BagianLanjutan l={props.lanjutan} lang={lang} />
      <BagianPerbaikan perbaikan={r.perbaikan} lang={lang} zona={r.zona} />
      <Tindakan {...props} />
      <section class="tumpuk rapat">
        <h2>{k.perjalanan}</h2>
        <ol class="jejak">
          {listJejak(r, lang).map((j, i, semua) => (
            <Langkahnya {...props} j={j} kini_={i === semua.findLastIndex((x) => !x.susulan)} key={i} />
          ))}
        </ol>
      </section>
      <Isi {...props} />
      <p class="layar">
        <a href={`/pengaduan/lacak/${r.p.kode}/berkas-ombudsman.pdf`}>{k.ombudsman}</a>
        <br />
        <span class="redup">{k.ombudsmanKet}</span>
      </p>
      <form method="post" class="layar" action={`/pengaduan/lacak/${r.p.kode}/keluar`}>
        <Button variant="secondary">{k.keluar}</Button>
      </form>
    </Lembar>
  )
}

function Jam({ r, lang, kini }: LacakProps): JSX.Element {
  const k = kataLacak[lang]
  const { jam, zona } = r
  const tgl = (batas: Date): string => formatDateLong(hariTenggat(batas), lang, zona)
  const baris: [string, Langkah | null][] = [
    [k.langkah.verifikasi, jam.verifikasi],
    [k.langkah.tanggapan, jam.tanggapan],
    [k.langkah.selesai, jam.selesai],
  ]
  return (
    <div>
      <dt>{k.jam}</dt>
      <dd>
        {k.umur(r.umur)}
        <ul>
          {baris.map(
            ([nama, l]) =>
              l && (
                <li key={nama}>
                  {nama}
                  {l.tenggat && <> {k.palingLambat(tgl(l.tenggat.batas))}</>}{' '}
                  {k.jangka(lamaOf(l.jangka, lang))}: <b>{k.keadaan[classifyLangkah(l, kini)]}</b>
                </li>
              ),
          )}
        </ul>
        {jam.jeda.map((j) => (
          <p key={j.dari.getTime()}>
            {k.jeda(formatDate(j.dari, lang, zona), j.sampai && formatDate(j.sampai, lang, zona))}
          </p>
        ))}
        {jam.kelengkapan && <p>{k.kelengkapanSampai(tgl(jam.kelengkapan.batas))}</p>}
        {jam.tutupOtomatis && (
          <p>{(r.diperiksa ? k.tutupDiperiksa : k.tutupSendiri)(tgl(jam.tutupOtomatis.batas))}</p>
        )}
      </dd>
    </div>
  )
}

function Langkahnya({ j, kini_, lang, r }: LacakProps & { j: Jejak; kini_: boolean }): JSX.Element {
  const k = kataLacak[lang]
  return (
    <li class={kini_ ? 'kini' : undefined}>
      <b>{j.judul}</b>
      <br />
      <span class="redup">
        {formatDateTime(j.at, lang, r.zona)}
        {j.oleh && ` · ${j.oleh}`}
      </span>
      {j.alasan && (
        <p>
          {k.alasan}: {j.alasan}
        </p>
      )}
      {j.isi && <div class="surat">{j.isi}</div>}
      <Lampirannya kode={r.p.kode} lampiran={j.lampiran} lang={lang} />
    </li>
  )
}

function Lampirannya(props: {
  kode: string
  lampiran: readonly Lampiran[]
  lang: 'id' | 'en'
}): JSX.Element | null {
  const k = kataLampiran[props.lang]
  if (props.lampiran.length === 0) return null
  return (
    <ul>
      {props.lampiran.map((l) => (
        <li key={l.id}>
          {isTerlayani(l) ? (
            <a href={`/pengaduan/lacak/${props.kode}/lampiran/${l.id}`}>{l.nama}</a>
          ) : (
            `${l.nama}: ${l.pindai === 'terinfeksi' ? k.terinfeksi : k.sedangDiperiksa}`
          )}
        </li>
      ))}
    </ul>
  )
}

function Isi({ r, lang }: LacakProps): JSX.Element {
  const k = kataLacak[lang]
  const awal = r.lampiran.filter((l) => l.tanggapanId === null)
  return (
    <section class="tumpuk rapat">
      <h2>{k.isiLaporan}</h2>
      <div class="surat">{r.isi}</div>
      {r.tanggalKejadian && (
        <p>
          {k.kejadian}: {formatDate(r.tanggalKejadian, lang)}
        </p>
      )}
      {r.lokasi && (
        <p>
          {k.tempat}: {r.lokasi}
        </p>
      )}
      <Lampirannya kode={r.p.kode} lampiran={awal} lang={lang} />
      {r.p.anonim && <p class="redup">{k.anonim}</p>}
      {r.p.rahasia && <p class="redup">{k.rahasia}</p>}
      {isPublik(r.p) && (
        <p class="redup">
          <a href={`/pengaduan/laporan/${r.p.id}`}>{k.tampil}</a>
        </p>
      )}
    </section>
  )
}
