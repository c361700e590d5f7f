import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Bekal } from '../tipe.ts'
import { Lambang, Layar, Tombol } from './bagian.tsx'
import { teksDalam } from './layar-tanya.tsx'
import type { KataPeramban } from './words.ts'

interface Tepi {
  readonly bekal: Bekal
  readonly kata: KataPeramban
  readonly bahasa: string
}

/** The front of the kiosk: one question to the hall, one button. */
export function LayarMulai(
  props: Tepi & { onMulai: () => void; onPetugas: () => void; kanan: ComponentChildren },
): JSX.Element {
  const { kata, bekal, bahasa } = props
  return (
    <Layar
      bekal={bekal}
      kelas="depan"
      kunci={`mulai${bahasa}`}
      kanan={props.kanan}
      judul={kata.tanya}
      atas={<Lambang besar />}
      kaki={
        <>
          <Tombol jenis="sunyi" onTekan={props.onPetugas}>
            {kata.petugas}
          </Tombol>
          {bekal.nama && <p class="tempat">{bekal.nama}</p>}
        </>
      }
    >
      <p class="ajak">{kata.ajak}</p>
      <Tombol onTekan={props.onMulai}>{kata.mulai}</Tombol>
      {bekal.kuesioner && <p class="nama-survei">{teksDalam(bekal.kuesioner.judul, bahasa)}</p>}
    </Layar>
  )
}

/** Thanks; for a kiosk back to the front by itself. */
export function LayarTerima(
  props: Tepi & { detik: number | undefined; onSelesai: () => void; children?: ComponentChildren },
): JSX.Element {
  const { kata, detik } = props
  const [sisa, setSisa] = useState(detik ?? 0)
  useEffect(() => {
    if (detik === undefined) return undefined
    const until = performance.now() + detik * 1000
    const timer = window.setInterval(() => {
      const left = Math.ceil((until - performance.now()) / 1000)
      setSisa(Math.max(0, left))
      if (left <= 0) props.onSelesai()
    }, 250)
    return () => window.clearInterval(timer)
  }, [])
  return (
    <Layar
      bekal={props.bekal}
      kelas="depan terima"
      kunci="terima"
      judul={kata.terimaKasih}
      atas={<Lambang besar />}
      kaki={
        <Tombol jenis="sunyi" onTekan={props.onSelesai}>
          {props.bekal.jenis === 'wawancara' ? kata.wawancaraLagi : kata.orangBerikut}
        </Tombol>
      }
    >
      <p class="ajak">
        {kata.tersimpan} {props.bekal.jenis === 'anjungan' && kata.gunanya}
      </p>
      {props.children}
      {detik !== undefined && <p class="tempat num">{kata.kembaliDalam(sisa)}</p>}
    </Layar>
  )
}

/** Nothing to answer now, or a device the server does not know: said plainly, with the way for the officer. */
export function LayarTutup(props: Tepi & { judul: string; isi: string; onPetugas: () => void }): JSX.Element {
  return (
    <Layar
      bekal={props.bekal}
      kelas="depan tutup"
      kunci="tutup"
      judul={props.judul}
      atas={<Lambang besar />}
      kaki={
        <>
          <Tombol jenis="sunyi" onTekan={props.onPetugas}>
            {props.kata.petugas}
          </Tombol>
          {props.bekal.nama && <p class="tempat">{props.bekal.nama}</p>}
        </>
      }
    >
      <p class="ajak">{props.isi}</p>
    </Layar>
  )
}

export const LayarSimpan = ({ bekal, kata }: Tepi): JSX.Element => (
  <Layar bekal={bekal} kelas="depan" kunci="simpan" judul={kata.menyimpan} atas={<Lambang besar />} />
)

/** The disk is full and the line is down: what was answered stays on the screen until one of the two is mended. */
export function LayarGagal(props: Tepi & { onLagi: () => void; onBatal: () => void }): JSX.Element {
  const { kata } = props
  return (
    <Layar
      bekal={props.bekal}
      kelas="tanya"
      kunci="gagal"
      judul={kata.gagalJudul}
      kaki={
        <>
          <Tombol jenis="biasa" onTekan={props.onBatal}>
            {kata.batal}
          </Tombol>
          <Tombol onTekan={props.onLagi}>{kata.cobaLagi}</Tombol>
        </>
      }
    >
      <p class="ajak" role="alert">
        {kata.gagalIsi}
      </p>
    </Layar>
  )
}

/** The seconds left, over everything: any touch goes on. */
export function Peringatan({ kata, sisa }: { kata: KataPeramban; sisa: number }): JSX.Element {
  return (
    <div class="peringatan" role="alertdialog" aria-labelledby="diam-judul" aria-describedby="diam-isi">
      <div>
        <p class="hitung-mundur num" aria-hidden="true">
          {sisa}
        </p>
        <h2 id="diam-judul">{kata.masihDiSana}</h2>
        <p id="diam-isi">{kata.diamIsi}</p>
        <button type="button" class="tombol utama">
          {kata.teruskan}
        </button>
      </div>
    </div>
  )
}

export function PilihBahasa(
  props: Tepi & { onBahasa: (kode: string) => void; label: string },
): JSX.Element | null {
  const list = props.bekal.kuesioner?.bahasa ?? []
  if (list.length < 2) return null
  return (
    <div class="bahasa-anjungan" role="group" aria-label={props.label}>
      {list.map((b) => (
        <button
          type="button"
          key={b.kode}
          lang={b.kode}
          aria-pressed={b.kode === props.bahasa}
          onClick={() => props.onBahasa(b.kode)}
        >
          <span class="panjang">{b.nama}</span>
          <span class="pendek" aria-hidden="true">
            {b.kode.toUpperCase()}
          </span>
        </button>
      ))}
    </div>
  )
}
