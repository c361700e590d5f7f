import { z } from 'zod'
import {
  fieldRespondenList,
  jenisTambahanList,
  operatorList,
  sasaranList,
  type Instrumen,
} from '../instrumen-tipe.ts'

/** An instrument as stored and as exchanged: shape only. Whether it is sound says `checkInstrumen`. */
const teks = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/), z.string().max(4000))
  .refine((t) => typeof t['id'] === 'string')
  .transform((t) => t as { id: string } & Record<string, string>)
const pecahan = z.string().regex(/^\d{1,6}(\.\d{1,6})?(\/\d{1,6})?$/)
const kunci = z.string().min(1).max(40)
const angka = z.int()

const pilihan = z.strictObject({ nilai: z.string().max(40), label: teks })

export const instrumenSchema: z.ZodType<Instrumen> = z.strictObject({
  kode: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  versi: z.int().positive(),
  jenis: z.enum(['resmi', 'templat', 'sendiri']),
  induk: z.strictObject({ kode: z.string(), versi: z.int().positive() }).optional(),
  nama: teks,
  dasarHukum: z.string().max(500),
  sasaran: z.enum(sasaranList),
  indeks: z.strictObject({ singkatan: z.string().min(1).max(30), nama: teks }),
  skala: z.strictObject({ min: angka, max: angka }),
  konversi: z.strictObject({
    kali: pecahan,
    pilihan: z.array(z.strictObject({ kali: pecahan, label: teks })).optional(),
    catatan: teks.optional(),
  }),
  kategori: z
    .array(z.strictObject({ kode: z.string().max(20), label: teks, mulai: z.string().max(12) }))
    .max(20),
  unsur: z
    .array(z.strictObject({ kunci, nama: teks, bobot: pecahan, nomorDaftar: angka.optional() }))
    .max(60),
  pertanyaan: z
    .array(
      z.strictObject({
        kunci,
        unsur: kunci,
        teks,
        petunjuk: teks.optional(),
        pilihan: z.array(z.strictObject({ nilai: angka, label: teks })).max(11),
      }),
    )
    .max(120),
  tambahan: z
    .array(
      z.strictObject({
        kunci,
        jenis: z.enum(jenisTambahanList),
        teks,
        petunjuk: teks.optional(),
        wajib: z.boolean().optional(),
        pilihan: z.array(pilihan).max(100).optional(),
        batas: z.strictObject({ min: z.string().optional(), maks: z.string().optional() }).optional(),
        tampilJika: z
          .strictObject({
            pertanyaan: kunci,
            operator: z.enum(operatorList),
            nilai: z.union([z.string().max(200), z.number()]),
          })
          .optional(),
      }),
    )
    .max(60),
  responden: z
    .array(
      z.strictObject({
        kunci: z.enum(fieldRespondenList),
        label: teks,
        jenis: z.enum(['pilihan', 'pilihan_atau_lainnya', 'angka', 'layanan']),
        pilihan: z
          .array(
            z.strictObject({ nilai: z.string().max(40), label: teks, lokal: z.literal(true).optional() }),
          )
          .max(40),
      }),
    )
    .max(fieldRespondenList.length),
  catatan: z.array(teks).max(20),
})

export const parseInstrumen = (json: unknown): Instrumen => instrumenSchema.parse(json)
