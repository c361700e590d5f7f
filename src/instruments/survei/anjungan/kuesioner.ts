import type { PeriodeFormulir } from '../jawaban/store-periode.ts'
import { SARAN_MAKS } from '../jawaban/schema.ts'
import { kata } from '../jawaban/words.ts'
import { TEKS_MAKS, TEKS_PANJANG_MAKS } from '../jawaban/schema-tambahan.ts'
import type { FieldRespondenDef, Instrumen, JenisTambahan, PertanyaanTambahan } from '../instrumen.ts'
import { namaBahasa } from '../instrumen/bahasa.ts'
import type { Kuesioner, Pertanyaan, Teks } from './tipe.ts'

/**
 * The questionnaire as a device asks it, one question a screen: a plain list that knows nothing of unsur or scales, so a
 * device reads whatever instrument the periode has. The names are the fields of the plain form, which checks the answers.
 */
export function buildKuesioner(periode: PeriodeFormulir, instrumen: Instrumen): Kuesioner {
  return {
    periodeId: periode.id,
    nama: periode.nama,
    mulai: periode.mulai,
    selesai: periode.selesai,
    judul: { ...instrumen.nama },
    bahasa: listBahasa(instrumen).map((kode) => ({
      kode,
      nama: kode === 'en' ? 'English' : namaBahasa(kode),
    })),
    pertanyaan: [
      ...pilihLayanan(periode),
      ...instrumen.pertanyaan.map((q): Pertanyaan => ({
        nama: q.kunci,
        jenis: 'skala',
        teks: { ...q.teks },
        ...(q.petunjuk ? { petunjuk: { ...q.petunjuk } } : {}),
        pilihan: q.pilihan.map((p) => ({ nilai: String(p.nilai), teks: { ...p.label } })),
        wajib: true,
      })),
      ...instrumen.tambahan.map(tanyaTambahan),
      ...instrumen.responden.flatMap(tentangDiri),
      {
        nama: 'saran',
        jenis: 'teks',
        teks: both((k) => k.saran),
        petunjuk: both((k) => k.saranPetunjuk),
        maks: SARAN_MAKS,
        wajib: false,
      },
    ],
  }
}

/** Every language somebody wrote a question in; Indonesian first. What is missing falls back to it quietly. */
function listBahasa({ pertanyaan }: Instrumen): string[] {
  const found = new Set(['id', 'en'])
  for (const { teks } of pertanyaan)
    for (const [kode, kata] of Object.entries(teks)) if (kata) found.add(kode)
  return [...found]
}

const both = (pick: (k: (typeof kata)['id']) => string): Teks => ({ id: pick(kata.id), en: pick(kata.en) })

/** With one service there is nothing to choose: the form's check fills it in. */
function pilihLayanan(periode: PeriodeFormulir): Pertanyaan[] {
  if (periode.layanan.length <= 1) return []
  return [
    {
      nama: 'layanan',
      jenis: 'pilih',
      teks: both((k) => k.layanan),
      pilihan: periode.layanan.map((l) => ({ nilai: l.id, teks: { id: l.nama } })),
      wajib: true,
    },
  ]
}

const JENIS = {
  pilihan: 'pilih',
  pilihan_ganda: 'banyak',
  teks: 'teks',
  teks_panjang: 'teks',
  angka: 'angka',
  tanggal: 'tanggal',
} as const satisfies Record<JenisTambahan, Pertanyaan['jenis']>

/** A question of the unit's own, with what it hangs on. */
function tanyaTambahan(t: PertanyaanTambahan): Pertanyaan {
  const { min, maks } = t.batas ?? {}
  const panjang = t.jenis === 'teks' ? TEKS_MAKS : t.jenis === 'teks_panjang' ? TEKS_PANJANG_MAKS : undefined
  const atas = maks === undefined ? panjang : Number(maks)
  return {
    nama: t.kunci,
    jenis: JENIS[t.jenis],
    teks: { ...t.teks },
    ...(t.petunjuk ? { petunjuk: { ...t.petunjuk } } : {}),
    ...(t.pilihan ? { pilihan: t.pilihan.map((p) => ({ nilai: p.nilai, teks: { ...p.label } })) } : {}),
    wajib: t.wajib === true,
    ...(min === undefined ? {} : { min: Number(min) }),
    ...(atas === undefined ? {} : { maks: atas }),
    ...(t.tampilJika
      ? {
          jika: {
            nama: t.tampilJika.pertanyaan,
            operator: t.tampilJika.operator,
            nilai: t.tampilJika.nilai,
          },
        }
      : {}),
  }
}

function tentangDiri(def: FieldRespondenDef): Pertanyaan[] {
  if (def.jenis === 'layanan') return []
  const common = { nama: def.kunci, petunjuk: both((k) => k.tentangAlasan), wajib: false }
  if (def.jenis === 'angka') {
    return [{ ...common, jenis: 'angka', teks: both((k) => k.usia), min: 10, maks: 120 }]
  }
  const pilihan = def.pilihan.map((p) => ({ nilai: p.nilai, teks: { ...p.label } }))
  return [{ ...common, jenis: 'pilih', teks: { ...def.label }, pilihan }]
}
