import type { ComponentChildren, JSX } from 'preact'
import type { Bekal, Isian, Pertanyaan, Teks } from '../tipe.ts'
import { Layar, PapanAngka, Tombol } from './bagian.tsx'
import type { SalahIsi } from './rules.ts'
import type { KataPeramban } from './words.ts'

export const teksDalam = (teks: Teks, bahasa: string): string => teks[bahasa] ?? teks.id

export interface TanyaProps {
  readonly bekal: Bekal
  readonly kata: KataPeramban
  readonly bahasa: string
  readonly p: Pertanyaan
  readonly ke: number
  readonly dari: number
  readonly isi: Isian[string] | undefined
  readonly salah: SalahIsi | undefined
  /** `lanjut`: one tap answers the question, the next one follows by itself. */
  readonly onIsi: (isi: Isian[string], lanjut: boolean) => void
  readonly onLanjut: () => void
  readonly onKembali: () => void
  readonly kanan: ComponentChildren
}

/** One question on one screen. */
export function LayarTanya(props: TanyaProps): JSX.Element {
  const { kata, p, ke, dari, isi, salah, bahasa, bekal } = props
  const kosong = isi === undefined || isi.length === 0
  const terakhir = ke === dari
  const satuTekan = p.jenis === 'skala' || p.jenis === 'pilih'
  return (
    <Layar
      bekal={bekal}
      kelas={`tanya j-${p.jenis}`}
      kunci={p.nama + bahasa}
      kanan={props.kanan}
      judul={<span id="pertanyaan">{teksDalam(p.teks, bahasa)}</span>}
      atas={
        <div class="kemajuan">
          <p>
            {kata.dari(ke, dari)}
            {!p.wajib && <span class="boleh-lewat"> · {kata.bolehLewat}</span>}
          </p>
          <div class="rel" aria-hidden="true">
            {Array.from({ length: dari }, (_, i) => (
              <i key={i} class={i < ke ? 'sudah' : ''} />
            ))}
          </div>
          {bekal.jenis === 'wawancara' && <p class="bacakan">{kata.bacakan}</p>}
        </div>
      }
      kaki={
        <>
          <Tombol jenis="biasa" onTekan={props.onKembali}>
            <Panah balik /> {kata.kembali}
          </Tombol>
          {(!satuTekan || !p.wajib || !kosong) && (
            <Tombol jenis={kosong && !p.wajib && !terakhir ? 'biasa' : 'utama'} onTekan={props.onLanjut}>
              {terakhir ? kata.selesai : kosong && !p.wajib ? kata.lewati : kata.lanjut} <Panah />
            </Tombol>
          )}
        </>
      }
    >
      {p.petunjuk && <p class="petunjuk">{teksDalam(p.petunjuk, bahasa)}</p>}
      {salah && (
        <p class="salah" role="alert">
          {salah === 'wajib'
            ? kata.salah.wajib
            : salah === 'angka'
              ? kata.salah.angka(p.min ?? 0, p.maks ?? 0)
              : kata.salah.panjang(p.maks ?? 0)}
        </p>
      )}
      <Jawab {...props} />
    </Layar>
  )
}

const Panah = ({ balik }: { balik?: boolean }): JSX.Element => (
  <svg class="panah" viewBox="0 0 24 24" aria-hidden="true">
    <path d={balik ? 'M14.5 5 7.5 12l7 7' : 'm9.5 5 7 7-7 7'} />
  </svg>
)

function Jawab(props: TanyaProps): JSX.Element {
  const { p, isi, kata, onIsi } = props
  const teks = typeof isi === 'string' ? isi : ''
  switch (p.jenis) {
    case 'skala':
    case 'pilih':
    case 'banyak':
      return <Pilihan {...props} />
    case 'angka':
      return (
        <div class="angka-sentuh">
          <output class="layar-angka" aria-live="polite">
            {teks || '–'}
          </output>
          <PapanAngka
            hapus={kata.hapus}
            onAngka={(a) => onIsi((teks + a).replace(/^0+(?=\d)/, '').slice(0, 9), false)}
            onHapus={() => onIsi(teks.slice(0, -1), false)}
          />
        </div>
      )
    case 'tanggal':
      return (
        <input
          class="tulis"
          type="date"
          autocomplete="off"
          aria-labelledby="pertanyaan"
          value={teks}
          onInput={(e) => onIsi(e.currentTarget.value, false)}
        />
      )
    default:
      return (
        <textarea
          class="tulis"
          rows={5}
          autocomplete="off"
          spellcheck={false}
          aria-labelledby="pertanyaan"
          maxLength={p.maks}
          value={teks}
          onInput={(e) => onIsi(e.currentTarget.value, false)}
        />
      )
  }
}

function Pilihan({ p, isi, kata, bahasa, onIsi }: TanyaProps): JSX.Element {
  const pilihan = p.pilihan ?? []
  const chosen = isi === undefined ? [] : typeof isi === 'string' ? [isi] : isi
  const toggle = (nilai: string): void => {
    if (p.jenis !== 'banyak') onIsi(nilai, true)
    else onIsi(chosen.includes(nilai) ? chosen.filter((c) => c !== nilai) : [...chosen, nilai], false)
  }
  return (
    <>
      {p.jenis === 'banyak' && <p class="petunjuk">{kata.pilihBanyak}</p>}
      <div class={pilihan.length > 5 ? 'jawab dua-lajur' : 'jawab'} role="group" aria-labelledby="pertanyaan">
        {pilihan.map((o, i) => (
          <button
            type="button"
            key={o.nilai}
            aria-pressed={chosen.includes(o.nilai)}
            onClick={() => toggle(o.nilai)}
          >
            {p.jenis === 'skala' && <Tangga ke={i + 1} dari={pilihan.length} />}
            <span>{teksDalam(o.teks, bahasa)}</span>
          </button>
        ))}
      </div>
    </>
  )
}

/** Rising steps beside the words: how far up the scale, for whoever reads slowly. */
const Tangga = ({ ke, dari }: { ke: number; dari: number }): JSX.Element => (
  <svg class="tangga" viewBox="0 0 40 32" aria-hidden="true">
    {Array.from({ length: dari }, (_, i) => {
      const w = 40 / dari
      const h = 6 + (26 * (i + 1)) / dari
      return (
        <rect
          key={i}
          class={i < ke ? 'terisi' : ''}
          x={i * w + 1}
          y={32 - h}
          width={w - 3}
          height={h}
          rx="1.5"
        />
      )
    })}
  </svg>
)
