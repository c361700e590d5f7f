import { z } from 'zod'
import { KUNCI } from '../instrumen/periksa.ts'
import { instrumenSchema } from '../instrumen/schema.ts'
import { jenisMediaList } from '../media/rules.ts'
import { galatList, metodeSampelList } from '../sampel.ts'
import { kunciNaskahList, type KunciNaskah } from '../naskah/naskah.ts'

/**
 * What a publication freezes. Two parts: `TerbitanSkm` is for everyone, with small groups hidden; `RincianTerbitan` stays
 * in the house, tied to the first by a salted fingerprint, so that neither can be changed and the hidden counts cannot be
 * guessed back from it. Fields are only ever added, and then under a new format name; the old names stay readable.
 */
export const FORMAT_LAMA = 'sambut-terbitan-skm-1'
/** With translations and media; its interval is stratified where the plan is. */
export const FORMAT = 'sambut-terbitan-2'

const bilangan = z.int().nonnegative()
const teks = z.string()
const tanggal = z.iso.date()
const sidik = z.string().regex(/^[0-9a-f]{64}$/)
/** Empty where the instrument has no grades. */
const mutu = z.string().max(20)
const kinerja = z.string().max(200)
const kepastian = z.enum(['pasti', 'ambang'])
const bobot = z.enum(['tepat', '0.111', '0.11'])
const selang = z.tuple([z.number(), z.number()]).readonly().nullable()
const unsur = z.string().regex(KUNCI)
const perUnsur = <V extends z.ZodType>(value: V): z.ZodRecord<typeof unsur, V> => z.record(unsur, value)

const agregat = z.strictObject({
  n: bilangan,
  total: perUnsur(bilangan),
  /** Squares per unsur; absent in publications from before they were kept. */
  kuadrat: perUnsur(bilangan).optional(),
  jumlahBaris: bilangan,
  jumlahKuadrat: bilangan,
})

const hasil = z.strictObject({
  n: bilangan,
  bobot,
  ikm: z.number(),
  /** Where the multiplier is a matter of choice. */
  rataRata: z.number().optional(),
  mutu,
  kinerja,
  selang95: selang,
  kepastian,
  unsur: z.array(
    z.strictObject({
      kunci: unsur,
      total: bilangan,
      nrr: z.number(),
      nrrTertimbang: z.number(),
      nilai: z.number(),
      mutu,
    }),
  ),
  prioritas: z.strictObject({ terpilih: z.array(unsur), seri: z.array(unsur) }),
  pembanding: z.strictObject({ ikm: z.number(), mutu, selisih: z.number() }).optional(),
  populasi: bilangan.optional(),
  minimumResponden: bilangan.optional(),
  integritas: z.strictObject({ garisLurus: bilangan, ganda: bilangan }),
  peringatan: z.array(teks),
})

const layananHasil = z.strictObject({
  ikm: z.number(),
  mutu,
  kinerja,
  selang95: selang,
  kepastian,
  /** Value of each unsur on the 25–100 scale. */
  nilai: perUnsur(z.number()),
})
/** n null: hidden, to protect the few. */
const layanan = z.strictObject({
  id: z.uuid(),
  nama: teks,
  n: bilangan.nullable(),
  hasil: layananHasil.nullable(),
})

const demografi = z.strictObject({
  dimensi: z.enum(['jenis_kelamin', 'usia', 'pendidikan', 'pekerjaan', 'saluran']),
  nilai: teks,
  n: bilangan.nullable(),
  ikm: z.number().nullable(),
})

const tren = z.strictObject({
  periodeId: z.uuid(),
  revisi: bilangan,
  nama: teks,
  mulai: tanggal,
  selesai: tanggal,
  n: bilangan,
  bobot,
  ikm: z.number(),
  mutu,
  selang95: selang,
  /** Value of each unsur, 25–100. */
  unsur: perUnsur(z.number()),
  hash: sidik,
})

const rencana = z.strictObject({ unsur, kegiatan: teks, waktu: teks, penanggungJawab: teks })

/** The plan behind the number of respondents. Absent in publications made before there was one. */
const sampel = z.strictObject({
  keabsahan: z.enum(['memenuhi', 'di_bawah_minimum', 'populasi_tidak_diketahui']),
  metode: z.enum(metodeSampelList),
  galat: z.enum(galatList),
  hingga: z.boolean(),
  palingSedikit: bilangan,
  sasaran: bilangan.nullable(),
  layanan: z.array(
    z.strictObject({ id: z.uuid(), populasi: bilangan.nullable(), sasaran: bilangan.nullable() }),
  ),
})

/**
 * Strata of the interval, where the users of every service were counted: each service that is shown, and all that are hidden
 * together, so that nothing is told of the few. Their sums are those of all.
 */
const lapisan = z.array(
  z.strictObject({
    layanan: z.array(z.uuid()).min(1),
    populasi: bilangan,
    n: bilangan,
    jumlahBaris: bilangan,
    jumlahKuadrat: bilangan,
  }),
)

const kunciPublik = kunciNaskahList.filter((k) => k !== 'nip')
const naskah = z.record(
  z.enum(kunciPublik as [Exclude<KunciNaskah, 'nip'>, ...Exclude<KunciNaskah, 'nip'>[]]),
  teks,
)

export const terbitanSkmSchema = z.strictObject({
  format: z.enum([FORMAT_LAMA, FORMAT]),
  instansi: z.strictObject({ id: z.uuid(), nama: teks, rekaan: z.boolean() }),
  unit: z.strictObject({ id: z.uuid(), nama: teks, slug: teks }),
  periode: z.strictObject({ id: z.uuid(), nama: teks, mulai: tanggal, selesai: tanggal }),
  instrumen: z.strictObject({
    kode: teks,
    versi: bilangan,
    nama: teks,
    dasarHukum: teks,
    hash: sidik,
    /** The questionnaire itself, word for word; absent in publications from before it was kept. */
    isi: instrumenSchema.optional(),
  }),
  populasi: bilangan.nullable(),
  minimum: bilangan.nullable(),
  mencapaiMinimum: z.boolean().nullable(),
  sampel: sampel.optional(),
  /** The whole numbers all figures follow from. */
  agregat,
  lapisan: lapisan.optional(),
  hasil,
  metode: z.array(teks),
  layanan: z.array(layanan),
  demografi: z.array(demografi),
  tanda: z.strictObject({
    garisLurus: bilangan,
    ganda: bilangan,
    bertanda: bilangan,
    /** Without the flagged answers; null when none or all are flagged. */
    tanpaTanda: z.strictObject({ n: bilangan, ikm: z.number(), mutu }).nullable(),
    /** How many answers carry each reason; one with two is in both. Absent before reasons were kept apart. */
    alasan: z.array(z.strictObject({ alasan: teks, n: bilangan })).optional(),
    /** What a person took out, with the index as it would be with everything. */
    dikeluarkan: z
      .strictObject({
        n: bilangan,
        /** null: so few were taken out that the difference would be their own answers. */
        dengan: z.strictObject({ n: bilangan, ikm: z.number(), mutu }).nullable(),
        masuk: bilangan,
        putusan: z.array(
          z.strictObject({ putusan: z.enum(['keluarkan', 'hitung']), n: bilangan, alasan: teks }),
        ),
      })
      .optional(),
    /** The last reason and the last decision known. */
    sampai: z.strictObject({ tanda: bilangan, putusan: bilangan }).optional(),
  }),
  /** Earlier published periods of the unit, oldest first. */
  tren: z.array(tren),
  rencana: z.array(rencana),
  naskah,
  /** Languages respondents could choose besides those of the questionnaire itself, word for word. */
  terjemahan: z
    .array(z.strictObject({ bahasa: teks, nama: teks, sidik, isi: z.record(teks, teks) }))
    .optional(),
  /** Where earlier revisions had been made known by then. */
  media: z
    .array(
      z.strictObject({ jenis: z.enum(jenisMediaList), tanggal, keterangan: teks, tautan: teks.nullable() }),
    )
    .optional(),
  /** Answers up to this number are in the figures. */
  sampaiUrut: bilangan,
  hashBaris: sidik,
  revisi: z.int().positive(),
  terbitPada: z.iso.datetime(),
  oleh: teks,
  /** Why there is a revision; empty on the first publication. */
  alasan: teks,
  /** Why it was published below the minimum sample; printed on every output. */
  alasanMinimum: teks.nullable(),
  hashRincian: sidik,
})
export type TerbitanSkm = z.infer<typeof terbitanSkmSchema>

export const rincianSchema = z.strictObject({
  /** Makes the fingerprint of so few and so small numbers impossible to guess. */
  garam: z.string().min(32),
  nip: teks,
  layanan: z.array(layanan),
  demografi: z.array(demografi),
})
export type RincianTerbitan = z.infer<typeof rincianSchema>

/** What can be shown before anybody has signed: all but the signature. */
export type IsiTerbitan = Omit<
  TerbitanSkm,
  'revisi' | 'terbitPada' | 'oleh' | 'alasan' | 'alasanMinimum' | 'hashRincian'
>
export type IsiRincian = Omit<RincianTerbitan, 'garam'>

/** `data.json` of a publication: what anyone may download, keep and check. */
export const berkasTerbitanSchema = z.strictObject({ hash: sidik, terbitan: terbitanSkmSchema })
export type BerkasTerbitan = z.infer<typeof berkasTerbitanSchema>
