import { z } from 'zod'
import { hashJson } from '../../../platform/audit/canonical.ts'

export const FORMAT_BERITA_ACARA = 'sambut.fkp.berita-acara/1'

const tanggal = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const sidik = z.string().regex(/^[0-9a-f]{64}$/)

const sidikSuaraSchema = z.object({
  hash: sidik,
  peserta: z.int().nonnegative(),
  pernyataan: z.int().nonnegative(),
  suara: z.int().nonnegative(),
})

/** Everything a berita acara says that everybody may read. No telephone number, no gender, no NIP. */
export const isiBeritaAcaraSchema = z.object({
  format: z.literal(FORMAT_BERITA_ACARA),
  revisi: z.int().positive(),
  /** Why it was revised; '' for the first. */
  alasan: z.string(),
  nomor: z.string(),
  tanggal,
  tempat: z.string(),
  instansi: z.object({ id: z.uuid(), nama: z.string(), slug: z.string() }),
  unit: z.object({ id: z.uuid(), nama: z.string(), slug: z.string() }),
  forum: z.object({
    id: z.uuid(),
    slug: z.string(),
    tema: z.string(),
    jenis: z.string(),
    mode: z.string(),
    tanggal,
    mulai: z.string(),
    selesai: z.string(),
    tempat: z.string(),
    fasilitator: z.string(),
  }),
  agenda: z.array(z.object({ nomor: z.int(), judul: z.string(), angka: z.string() })),
  hadir: z.object({
    jumlah: z.int().nonnegative(),
    kelompok: z.record(z.string(), z.int().nonnegative()),
    rentan: z.int().nonnegative(),
  }),
  kesepakatan: z.array(
    z.object({
      id: z.uuid(),
      agenda: z.int().nullable(),
      masalah: z.string(),
      perbaikan: z.string(),
      penanggungJawab: z.string(),
      tenggat: tanggal,
    }),
  ),
  pernyataan: z.object({ kepala: z.string(), peserta: z.string() }),
  kepala: z.object({ nama: z.string(), jabatan: z.string() }),
  penandatangan: z.array(
    z.object({ nama: z.string(), jabatan: z.string(), lembaga: z.string(), kelompok: z.string() }),
  ),
  usulan: z.object({ diterima: z.int().nonnegative(), ditolak: z.int().nonnegative() }),
  foto: z.array(z.object({ sha256: sidik, keterangan: z.string() })),
  /** Over the minutes as they stood. */
  sidikNotulen: sidik,
  /** Over telephone numbers and gender of the signatories with a salt: says that they were not changed, without saying what they are. */
  sidikPenandatangan: sidik,
  /** Over the votes of the opinion mapping; null when there was none. */
  suara: sidikSuaraSchema.nullable(),
})
export type IsiBeritaAcara = z.infer<typeof isiBeritaAcaraSchema>
export type SidikSuara = z.infer<typeof sidikSuaraSchema>

/** A downloaded `data.json`. */
export const berkasAcaraSchema = z.object({ hash: sidik, beritaAcara: isiBeritaAcaraSchema })

/** What is sealed beside the public content. */
export const rahasiaAcaraSchema = z.object({
  garam: z.string(),
  nip: z.string(),
  penandatangan: z.array(z.object({ nama: z.string(), telepon: z.string(), jenisKelamin: z.string() })),
})
export type RahasiaAcara = z.infer<typeof rahasiaAcaraSchema>

export const sidikRahasia = (r: RahasiaAcara): string => hashJson(r)

/** Is this parsed JSON meant to be a berita acara? */
export const isBerkasAcara = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && 'beritaAcara' in json && 'hash' in json

/** Checks a downloaded `data.json` without a server; one plain sentence per thing that is wrong. */
export function verifyBerkasAcara(json: unknown): string[] {
  const parsed = berkasAcaraSchema.safeParse(json)
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? ''
    return [`Berkas ini bukan berita acara FKP dari Sambut, atau rusak${where ? ` pada “${where}”` : ''}.`]
  }
  const { hash, beritaAcara: b } = parsed.data
  const found: string[] = []
  // What was parsed away (a field that is none of ours) must not slip through the hash.
  if (hashJson((json as { beritaAcara: unknown }).beritaAcara) !== hash)
    found.push('Isi berkas tidak cocok dengan hash-nya: berkas ini diubah.')
  const kelompok = Object.values(b.hadir.kelompok).reduce((a, n) => a + n, 0)
  if (kelompok !== b.hadir.jumlah) found.push('Jumlah hadir tidak sama dengan jumlah per kelompok.')
  if (b.penandatangan.length > b.hadir.jumlah) found.push('Penandatangan lebih banyak daripada yang hadir.')
  return found
}
