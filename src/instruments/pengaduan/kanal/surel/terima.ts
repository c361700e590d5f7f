import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import '../../tables-luar.ts'
import type { Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { enqueuePesan } from '../../../../platform/channels/index.ts'
import { randomToken } from '../../../../platform/http/random.ts'
import { seal } from '../../../../platform/kunci/segel.ts'
import { showKode } from '../../kode.ts'
import { loadAturanLampiran, readLampiran, receiveLampiran, type LampiranSiap } from '../../lampiran/index.ts'
import { replyFromOutside, type HasilBalas } from '../../luar/balas.ts'
import { kataKanal } from '../kata.ts'
import { sidikOf } from '../../pelapor.ts'
import { receivePengaduan } from '../../terima.ts'
import { readSurat, type Surat } from './baca.ts'
import { catatSuratKeluar, sidikSurat } from './keluar.ts'
import { bareSubjek, cutKutipan } from './rules.ts'
import { splitTanda } from './tanda-tangan.ts'
import { parseTanda, tandaOf } from './tanda.ts'

const ISI_MAKS = 20_000
const TANDA_MAKS = 5000
/** More complaints by one address in a day than this are taken, and not answered: two machines may be talking. */
const TANDA_TERIMA_SEHARI = 20

export type HasilSurat = 'baru' | 'balasan' | 'tutup' | 'ganda' | 'otomatis' | 'tanpa_pengirim' | 'rusak'

/** Takes one mail in, once: what it is decides its Message-ID, its tag, and the mails it answers. */
export async function takeSurat(
  trx: Trx,
  deps: Deps,
  kotak: { readonly instansiId: string; readonly alamat: string },
  mentah: Buffer,
): Promise<HasilSurat> {
  const { instansiId } = kotak
  const surat = await readSurat(mentah).catch(() => undefined)
  const sidik = sidikSurat('masuk', surat?.messageId ?? createHash('sha256').update(mentah).digest('hex'))
  const insert = async (hasil: HasilSurat): Promise<boolean> => {
    const row = await trx
      .insertInto('pengaduan_surat')
      .values({ instansi_id: instansiId, sidik, arah: 'masuk', hasil, created_at: deps.now() })
      .onConflict((oc) => oc.doNothing())
      .returning('sidik')
      .executeTakeFirst()
    return row !== undefined
  }
  const skip = surat === undefined ? 'rusak' : sebabLewat(surat, kotak.alamat)
  if (skip) return (await insert(skip)) ? skip : 'ganda'
  if (!(await insert('baru'))) return 'ganda'
  const { dari } = surat!
  const lama = await findRujukan(trx, deps, instansiId, surat!)
  const { id, tanggapanId, hasil } = lama
    ? await reply(trx, deps, kotak, lama, surat!)
    : await receive(trx, deps, kotak, surat!, dari!, sidik)
  await keepLampiran(trx, deps, { instansiId, pengaduanId: id, tanggapanId }, surat!)
  const asliKunci = `${instansiId}/pengaduan/surat/${randomToken()}.eml`
  const sealed = seal(
    deps.deriveKey('pengaduan.surat'),
    mentah.toString('base64'),
    `pengaduan_surat/${instansiId}/${sidik}`,
  )
  await deps.files.put(asliKunci, new Uint8Array(sealed), 'application/octet-stream')
  await trx
    .updateTable('pengaduan_surat')
    .set({ pengaduan_id: id, hasil, asli_kunci: asliKunci })
    .where('sidik', '=', sidik)
    .execute()
  return hasil
}

function sebabLewat(surat: Surat, alamat: string): 'otomatis' | 'tanpa_pengirim' | undefined {
  if (!surat.dari) return 'tanpa_pengirim'
  return surat.otomatis || surat.dari.alamat === alamat.toLowerCase() ? 'otomatis' : undefined
}

/** By the tag, or by the Message-ID of a mail of ours: both only whoever got our mail can know. */
async function findRujukan(
  trx: Trx,
  deps: Deps,
  instansiId: string,
  surat: Surat,
): Promise<{ readonly id: string; readonly kode: string } | undefined> {
  const kode = parseTanda(deps, instansiId, surat.subjek)
  const ids = surat.rujukan.map((r) => sidikSurat('keluar', r.split('@')[0]!))
  if (kode === undefined && ids.length === 0) return undefined
  let q = trx.selectFrom('pengaduan as p').select(['p.id', 'p.kode'])
  q =
    kode === undefined
      ? q.where('p.id', 'in', (eb) =>
          eb
            .selectFrom('pengaduan_surat as s')
            .select('s.pengaduan_id')
            .where('s.arah', '=', 'keluar')
            .where('s.sidik', 'in', ids)
            .$castTo<{ pengaduan_id: string }>(),
        )
      : q.where('p.kode', '=', kode)
  return q.limit(1).executeTakeFirst()
}

interface Hasil {
  readonly id: string
  readonly tanggapanId: string | null
  readonly hasil: HasilSurat
}

async function reply(
  trx: Trx,
  deps: Deps,
  { instansiId, alamat }: { readonly instansiId: string; readonly alamat: string },
  lama: { readonly id: string; readonly kode: string },
  surat: Surat,
): Promise<Hasil> {
  const isi = potong(cutKutipan(surat.teks)) || '(lampiran)'
  const r = await replyFromOutside(trx, deps, { instansiId, id: lama.id }, isi)
  if (r.hasil === 'tidak_ada') throw new Error('a complaint vanished between two statements')
  if (r.hasil === 'tutup' || r.hasil === 'diteruskan') {
    const lacak = `${deps.config.baseUrl}/pengaduan/lacak`
    const isi = { ...beritaOf(r, showKode(lama.kode), lacak), tautan: lacak }
    await send(trx, deps, instansiId, lama, surat.dari!.alamat, isi, alamat)
  }
  return { id: lama.id, tanggapanId: r.tanggapanId, hasil: r.hasil === 'tutup' ? 'tutup' : 'balasan' }
}

/** What whoever writes to a letter that is at an end here is told. */
function beritaOf(
  r: Extract<HasilBalas, { hasil: 'tutup' | 'diteruskan' }>,
  kode: string,
  lacak: string,
): { readonly subjek: string; readonly teks: string } {
  if (r.hasil === 'diteruskan')
    return {
      subjek: `Laporan sudah diteruskan ke ${r.ke}`,
      teks: `${kataKanal.diteruskan(kode, r.ke, r.dibawa)}\n\nPerkembangannya dapat dilihat di ${lacak} dengan kode dan PIN Anda.`,
    }
  const lanjut = r.bukaLagi
    ? `Bila persoalannya belum selesai, buka kembali laporan di ${lacak} dengan kode dan PIN Anda.`
    : `Mengapa demikian, dapat dibaca di ${lacak} dengan kode dan PIN Anda. Persoalan lain: kirim surat baru, bukan balasan.`
  return {
    subjek: 'Laporan sudah ditutup',
    teks: `Laporan ${kode} sudah ditutup. Kata-kata Anda kami simpan pada laporan itu.\n\n${lanjut}`,
  }
}

async function receive(
  trx: Trx,
  deps: Deps,
  kotak: { readonly instansiId: string; readonly alamat: string },
  surat: Surat,
  dari: NonNullable<Surat['dari']>,
  sidik: string,
): Promise<Hasil> {
  const { instansiId } = kotak
  const terpisah = splitTanda(surat.teks)
  const isi = potong(terpisah.isi) || '(surat tanpa teks; lihat lampirannya)'
  const subjek = bareSubjek(surat.subjek).slice(0, 200)
  const t = await receivePengaduan(
    trx,
    deps,
    { kind: 'warga', instansiId },
    {
      kunciKirim: `surel:${sidik}`,
      jenis: 'pengaduan',
      kanal: 'surel',
      sumber: kotak.alamat,
      judul: subjek || isi.replaceAll(/\s+/g, ' ').slice(0, 90),
      isi,
      anonim: false,
      rahasia: false,
      pelapor: {
        nama: dari.nama.slice(0, 200),
        // Who signed and where to reach him is his identity: sealed with it, no part of the story.
        alamat: terpisah.tanda.slice(0, TANDA_MAKS),
        telepon: '',
        surel: dari.alamat,
        kabar: 'surel',
      },
    },
  )
  if (await mayAnswer(trx, deps, instansiId, dari.alamat)) {
    const lacak = `${deps.config.baseUrl}/pengaduan/lacak`
    await send(
      trx,
      deps,
      instansiId,
      t,
      dari.alamat,
      {
        subjek: 'Laporan Anda kami terima',
        teks: `Laporan Anda kami terima.\n\nKode: ${showKode(t.kode)}\nPIN: ${t.pin}\n\nSimpan keduanya. Perkembangannya dapat dilihat di ${lacak}\n\nMau menambah keterangan atau foto? Balas saja surat ini, tanpa mengubah judulnya.`,
        tautan: lacak,
      },
      kotak.alamat,
    )
  }
  return { id: t.id, tanggapanId: null, hasil: 'baru' }
}

const potong = (teks: string): string =>
  teks.length <= ISI_MAKS
    ? teks
    : `${teks.slice(0, ISI_MAKS).trimEnd()}\n\n… (dipotong; surat aslinya tersimpan)`

async function mayAnswer(trx: Trx, deps: Deps, instansiId: string, alamat: string): Promise<boolean> {
  const [sidik] = sidikOf(deps, instansiId, { telepon: '', surel: alamat })
  const row = await trx
    .selectFrom('pengaduan_pelapor as r')
    .innerJoin('pengaduan as p', (j) =>
      j.onRef('p.instansi_id', '=', 'r.instansi_id').onRef('p.id', '=', 'r.pengaduan_id'),
    )
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where(sql<boolean>`r.sidik @> array[${sidik}]::text[]`)
    .where('p.created_at', '>', new Date(deps.now().getTime() - 86_400_000))
    .executeTakeFirstOrThrow()
  return Number(row.n) <= TANDA_TERIMA_SEHARI
}

/** Mails of ours about one complaint carry its tag, and are remembered by their number. */
async function send(
  trx: Trx,
  deps: Deps,
  instansiId: string,
  p: { readonly id: string; readonly kode: string },
  tujuan: string,
  isi: { readonly subjek: string; readonly teks: string; readonly tautan: string },
  balasKe: string,
): Promise<void> {
  const { id } = await enqueuePesan(trx, deps, instansiId, {
    kanal: 'surel',
    tujuan,
    subjek: `${tandaOf(deps, instansiId, p.kode)} ${isi.subjek}`,
    teks: isi.teks,
    tautan: isi.tautan,
    balasKe,
    keperluan: 'pengaduan',
    isian: {},
    kaitan: { jenis: 'pengaduan.surel', id: p.id },
  })
  await catatSuratKeluar(trx, { instansiId, pengaduanId: p.id, pesanId: id })
}

/** Files that can be kept are kept; one that cannot does not keep the letter out. */
async function keepLampiran(
  trx: Trx,
  deps: Deps,
  untuk: { readonly instansiId: string; readonly pengaduanId: string; readonly tanggapanId: string | null },
  surat: Surat,
): Promise<void> {
  const aturan = await loadAturanLampiran(trx)
  const siap: LampiranSiap[] = []
  for (const l of surat.lampiran) {
    const baca = await readLampiran([l], aturan)
    if ('siap' in baca) siap.push(...baca.siap)
  }
  await receiveLampiran(trx, deps, { ...untuk, dari: 'pelapor' }, siap.slice(0, aturan.banyakMaks))
}
