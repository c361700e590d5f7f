import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Bekal, Isian } from '../tipe.ts'
import { sealIsian } from './amplop.ts'
import { useDiam } from './diam.ts'
import type { Gudang, Isi } from './gudang.ts'
import { kirimLangsung } from './kirim.ts'
import { enterLayarPenuh, leaveLayarPenuh, releaseRiwayat } from './layar-penuh.ts'
import { LayarPin, LayarStatus } from './layar-petugas.tsx'
import { LayarTanya } from './layar-tanya.tsx'
import {
  LayarGagal,
  LayarMulai,
  LayarSimpan,
  LayarTerima,
  LayarTutup,
  Peringatan,
  PilihBahasa,
} from './layar-tepi.tsx'
import { LayarTugas } from './layar-tugas.tsx'
import { startPengirim, type Pengirim } from './pengirim.ts'
import { startPekerja } from './perbarui.ts'
import { checkIsi, dropTersembunyi, listTampil, tanggalPerangkat, type SalahIsi } from './rules.ts'
import { kataDalam } from './words.ts'

type Layar = 'depan' | 'tanya' | 'simpan' | 'terima' | 'gagal' | 'pin' | 'status'

const TERIMA_DETIK = 6
/** Long enough to see what one has chosen. */
const LIHAT_MS = 260
const BAHASA = 'id'

export function App(props: { g: Gudang; awal: Bekal; alamat: string }): JSX.Element {
  const { g, alamat } = props
  const [bekal, setBekal] = useState(props.awal)
  const [selisih, setSelisih] = useState<number | null>(null)
  const [ditolak, setDitolak] = useState<Isi['ditolak']>()
  const [layar, setLayar] = useState<Layar>('depan')
  const [bahasa, setBahasa] = useState(BAHASA)
  const [isian, setIsian] = useState<Isian>({})
  const [ke, setKe] = useState(0)
  const [salah, setSalah] = useState<SalahIsi>()
  const [, tick] = useState(0)
  const kini = useRef<Layar>(layar)
  kini.current = layar
  const sentuh = useRef(0)
  const dibuka = useRef(0)
  const pengirim = useRef<Pengirim>(undefined)
  const kata = kataDalam(bahasa)
  const isAnjungan = bekal.jenis === 'anjungan'

  /** New provisions are taken only at the front: nobody's questions change while being answered. */
  const refresh = async (): Promise<void> => {
    setSelisih((await g.get('selisih')) ?? null)
    setDitolak(await g.get('ditolak'))
    const baru = await g.get('bekal')
    if (baru && kini.current === 'depan') setBekal((lama) => (lama.versi === baru.versi ? lama : baru))
  }
  useEffect(() => {
    void refresh()
    pengirim.current = startPengirim(g, alamat, bekal.kode, () => void refresh())
    startPekerja(
      bekal.jenis,
      alamat,
      bekal.logo,
      () => kini.current === 'depan' && performance.now() - sentuh.current > 20_000,
    )
    const touch = (): void => void (sentuh.current = performance.now())
    document.addEventListener('pointerdown', touch)
    // The last day ends while the screen stands still.
    const timer = window.setInterval(() => tick((x) => x + 1), 60_000)
    return () => window.clearInterval(timer)
  }, [])

  /** The next person finds nothing of this one. */
  const reset = (): void => {
    setIsian({})
    setKe(0)
    setSalah(undefined)
    setBahasa(BAHASA)
    setLayar('depan')
    kini.current = 'depan'
    void refresh()
  }
  const dijaga = layar === 'depan' ? bahasa !== BAHASA : layar !== 'terima' && layar !== 'simpan'
  const sisa = useDiam(isAnjungan && dijaga, bekal.diamDetik, reset)

  const kuesioner = bekal.kuesioner
  const hariIni = tanggalPerangkat(Date.now(), selisih, bekal.jamUtc)
  const terbuka = kuesioner !== undefined && hariIni >= kuesioner.mulai && hariIni <= kuesioner.selesai
  const tampil = useMemo(() => (kuesioner ? listTampil(kuesioner.pertanyaan, isian) : []), [kuesioner, isian])
  const p = tampil[Math.min(ke, tampil.length - 1)]

  const simpan = async (isi: Isian): Promise<void> => {
    if (!kuesioner) return
    setLayar('simpan')
    const bersih = dropTersembunyi(kuesioner.pertanyaan, isi)
    const pada = new Date().toISOString()
    const durasi = Math.min(86_400, Math.round((performance.now() - dibuka.current) / 1000))
    const tanpa = { kode: bekal.kode, periode: kuesioner.periodeId, pada, selisih, kunci: bekal.kunci }
    const a = { ...(await sealIsian({ isian: bersih, durasi }, tanpa)), keadaan: 'menunggu' } as const
    try {
      await g.add(a)
    } catch {
      if (!(await kirimLangsung(alamat, a))) return setLayar('gagal')
    }
    setIsian({})
    setLayar('terima')
    pengirim.current?.segera()
  }

  /** On to the next question that is asked, given these answers; after the last one they are kept. */
  const maju = (isi: Isian): void => {
    if (!p || !kuesioner) return
    const wrong = checkIsi(p, isi[p.nama])
    setSalah(wrong)
    if (wrong) return
    const baru = listTampil(kuesioner.pertanyaan, isi)
    const at = baru.findIndex((q) => q.nama === p.nama) + 1
    if (at >= baru.length) void simpan(isi)
    else setKe(at)
  }
  const jawab = (nilai: Isian[string], lanjut: boolean): void => {
    if (!p) return
    const baru = { ...isian, [p.nama]: nilai }
    setIsian(baru)
    setSalah(undefined)
    const dari = p.nama
    if (lanjut) {
      window.setTimeout(() => {
        if (kini.current === 'tanya' && sekarang.current === dari) maju(baru)
      }, LIHAT_MS)
    }
  }
  const sekarang = useRef<string>(undefined)
  sekarang.current = layar === 'tanya' ? p?.nama : undefined
  const mulai = (): void => {
    if (isAnjungan) enterLayarPenuh()
    dibuka.current = performance.now()
    setIsian({})
    setKe(0)
    setLayar('tanya')
  }
  const petugas = (): void => setLayar(bekal.pin && isAnjungan ? 'pin' : 'status')
  const keluar = (): void => {
    leaveLayarPenuh()
    releaseRiwayat()
    reset()
  }
  const umum = { bekal, kata, bahasa }
  const pilih = <PilihBahasa {...umum} label={kata.bahasa} onBahasa={setBahasa} />

  const draw = (): JSX.Element | null => {
    if (layar === 'pin' && bekal.pin)
      return <LayarPin {...umum} g={g} pin={bekal.pin} onKembali={reset} onBenar={() => setLayar('status')} />
    if (layar === 'status' || layar === 'pin') {
      const kirim = (): ReturnType<Pengirim['kirim']> => pengirim.current!.kirim()
      return <LayarStatus {...umum} g={g} alamat={alamat} kirim={kirim} onKembali={reset} onKeluar={keluar} />
    }
    if (layar === 'terima')
      return <LayarTerima {...umum} detik={isAnjungan ? TERIMA_DETIK : undefined} onSelesai={reset} />
    if (layar === 'simpan') return <LayarSimpan {...umum} />
    if (layar === 'gagal') return <LayarGagal {...umum} onLagi={() => void simpan(isian)} onBatal={reset} />
    if (layar === 'tanya' && p)
      return (
        <LayarTanya
          {...umum}
          p={p}
          ke={tampil.indexOf(p) + 1}
          dari={tampil.length}
          isi={isian[p.nama]}
          salah={salah}
          onIsi={jawab}
          onLanjut={() => maju(isian)}
          onKembali={() => {
            setSalah(undefined)
            if (ke === 0) reset()
            else setKe(tampil.indexOf(p) - 1)
          }}
          kanan={pilih}
        />
      )
    if (ditolak)
      return <LayarTutup {...umum} judul={kata.ditolakJudul} isi={kata.ditolakIsi} onPetugas={petugas} />
    if (!isAnjungan)
      return (
        <LayarTugas {...umum} g={g} dapat={terbuka} onMulai={mulai} onStatus={() => setLayar('status')} />
      )
    if (!terbuka)
      return <LayarTutup {...umum} judul={kata.tutupJudul} isi={kata.tutupIsi} onPetugas={petugas} />
    return <LayarMulai {...umum} onMulai={mulai} onPetugas={petugas} kanan={pilih} />
  }
  return (
    <div lang={bahasa} class="kios" data-layar={layar}>
      {draw()}
      {sisa !== null && <Peringatan kata={kata} sisa={sisa} />}
    </div>
  )
}
