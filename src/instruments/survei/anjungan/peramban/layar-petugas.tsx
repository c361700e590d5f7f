import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { AlasanTahan, Bekal } from '../tipe.ts'
import { Layar, PapanAngka, Tombol } from './bagian.tsx'
import type { Gudang, Isi } from './gudang.ts'
import type { Nasib } from './kirim.ts'
import { sisaTunggu, tryPin } from './pin.ts'
import type { KataPeramban } from './words.ts'

const PANJANG_PIN = 6

interface Petugas {
  readonly bekal: Bekal
  readonly kata: KataPeramban
  readonly g: Gudang
  readonly onKembali: () => void
}

/** Checked on the device: it works without a line. */
export function LayarPin(props: Petugas & { pin: string; onBenar: () => void }): JSX.Element {
  const { kata, g } = props
  const [isi, setIsi] = useState('')
  const [pesan, setPesan] = useState('')
  const [tunggu, setTunggu] = useState(0)
  const [sibuk, setSibuk] = useState(false)
  useEffect(() => {
    const look = (): void => void sisaTunggu(g).then(setTunggu)
    look()
    const timer = window.setInterval(look, 1000)
    return () => window.clearInterval(timer)
  }, [])
  const type = (angka: string): void => {
    const next = isi + angka
    setPesan('')
    setIsi(next)
    if (next.length < PANJANG_PIN) return
    setSibuk(true)
    void tryPin(g, next, props.pin).then(async (benar) => {
      if (benar) return props.onBenar()
      setIsi('')
      setPesan(kata.pinSalah)
      setTunggu(await sisaTunggu(g))
      setSibuk(false)
    })
  }
  return (
    <Layar
      bekal={props.bekal}
      kelas="tanya pin"
      kunci="pin"
      judul={kata.pinJudul}
      kaki={
        <Tombol jenis="biasa" onTekan={props.onKembali}>
          {kata.batal}
        </Tombol>
      }
    >
      <div class="titik" role="img" aria-label={kata.angkaTerisi(isi.length)}>
        {Array.from({ length: PANJANG_PIN }, (_, i) => (
          <i key={i} class={i < isi.length ? 'sudah' : ''} />
        ))}
      </div>
      <p class="salah" role="alert">
        {tunggu > 0 ? kata.pinTunggu(tunggu) : sibuk ? kata.pinPeriksa : pesan}
      </p>
      <PapanAngka
        hapus={kata.hapus}
        mati={sibuk || tunggu > 0}
        onAngka={type}
        onHapus={() => setIsi(isi.slice(0, -1))}
      />
    </Layar>
  )
}

interface Keadaan {
  readonly terkirim: number
  readonly menunggu: number
  readonly tertahan: number
  readonly alasan: readonly AlasanTahan[]
  readonly selisih: number | undefined
  readonly terakhir: number | undefined
  readonly ditolak: Isi['ditolak'] | undefined
  readonly tetap: boolean
  /** The shell is kept: the device starts without a line too. */
  readonly siap: boolean
}

export async function loadKeadaan(g: Gudang, alamat: string): Promise<Keadaan> {
  const tertahan = await g.list('tertahan', 200)
  return {
    terkirim: (await g.get('terkirim')) ?? 0,
    menunggu: await g.count('menunggu'),
    tertahan: await g.count('tertahan'),
    alasan: [...new Set(tertahan.flatMap((t) => (t.alasan ? [t.alasan] : [])))],
    selisih: await g.get('selisih'),
    terakhir: await g.get('terakhir'),
    ditolak: await g.get('ditolak'),
    tetap: (await navigator.storage?.persisted?.()) ?? false,
    siap: (await window.caches?.match(alamat)) !== undefined,
  }
}

/** What the device has, what it has sent, what is wrong: counts only, never an answer. */
export function LayarStatus(
  props: Petugas & { bahasa: string; alamat: string; kirim: () => Promise<Nasib>; onKeluar: () => void },
): JSX.Element | null {
  const { kata, bekal, g, bahasa } = props
  const [k, setK] = useState<Keadaan>()
  const [kabar, setKabar] = useState('')
  const load = (): Promise<void> => loadKeadaan(g, props.alamat).then(setK)
  useEffect(() => {
    void load()
    const timer = window.setInterval(() => void load(), 3000)
    return () => window.clearInterval(timer)
  }, [])
  if (!k) return null
  const locale = bahasa === 'en' ? 'en-GB' : 'id-ID'
  const n = (x: number): string => x.toLocaleString(locale)
  const sendNow = async (): Promise<void> => {
    setKabar(kata.mengirim)
    const nasib = await props.kirim()
    await load()
    setKabar(
      nasib === 'beres' ? kata.terkirimSemua : nasib === 'putus' ? kata.takAdaJaringan : kata.ditolakJudul,
    )
  }
  return (
    <Layar
      bekal={bekal}
      kelas="tanya status"
      kunci="status"
      judul={kata.statusJudul}
      atas={<p class="tempat">{bekal.nama}</p>}
      kaki={
        <>
          <Tombol jenis="biasa" onTekan={props.onKeluar}>
            {kata.keluar}
          </Tombol>
          <Tombol onTekan={props.onKembali}>{kata.keLayarDepan}</Tombol>
        </>
      }
    >
      <p class="ringkas num" data-uji="ringkas">
        {kata.ringkas(n(k.terkirim), n(k.menunggu))}
      </p>
      {k.tertahan > 0 && (
        <div class="tertahan">
          <p class="num">
            <b>{kata.tertahan(n(k.tertahan))}</b>
          </p>
          {k.alasan.map((a) => (
            <p key={a}>{kata.alasan[a]}</p>
          ))}
          <p>{kata.tertahanIsi}</p>
        </div>
      )}
      {k.ditolak && (
        <div class="tertahan">
          <p>
            <b>{kata.ditolakJudul}</b>
          </p>
          <p>{kata.ditolakIsi}</p>
          <p>
            <a href={`${props.alamat}/pasang`}>{kata.pasangUlang}</a>
          </p>
        </div>
      )}
      <div class="kirim-sekarang">
        <Tombol jenis="biasa" onTekan={() => void sendNow()}>
          {kata.kirimSekarang}
        </Tombol>
        <p role="status">{kabar}</p>
      </div>
      <Rincian kata={kata} bekal={bekal} k={k} locale={locale} />
    </Layar>
  )
}

function Rincian(props: { kata: KataPeramban; bekal: Bekal; k: Keadaan; locale: string }): JSX.Element {
  const { kata, bekal, k, locale } = props
  const tanggal = (t: string): string =>
    new Date(`${t}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const menit = Math.round((k.selisih ?? 0) / 60_000)
  const jam =
    menit === 0 ? kata.jamTepat : menit > 0 ? kata.jamCepat(String(menit)) : kata.jamLambat(String(-menit))
  const rows: readonly (readonly [string, string])[] = [
    [
      kata.jaringan,
      k.terakhir === undefined
        ? kata.belumPernah
        : new Date(k.terakhir).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
    ],
    [
      kata.pertanyaan,
      bekal.kuesioner
        ? `${bekal.kuesioner.nama}, ${kata.sampai(tanggal(bekal.kuesioner.selesai))}`
        : kata.tidakAda,
    ],
    [kata.jam, jam],
    [kata.siap, k.siap ? kata.siapYa : kata.siapBelum],
    [kata.simpanan, k.tetap ? kata.simpananTetap : kata.simpananBiasa],
    [kata.versi, bekal.versi],
  ]
  return (
    <dl class="rincian-anjungan">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
