import { createHash } from 'node:crypto'
import type { Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { enqueuePesan, type OnPesanMasuk, type PesanMasuk } from '../../../platform/channels/index.ts'
import { getInstansi } from '../../../registry/index.ts'
import { showKode } from '../kode.ts'
import { replyFromOutside, type HasilBalas } from '../luar/balas.ts'
import { findTujuan } from '../meja/terusan/store.ts'
import { sidikOf } from '../pelapor.ts'
import { laporOf } from '../status/lapor.ts'
import { isSelesai, mayBukaLagi } from '../status/rules.ts'
import { listPeristiwa } from '../store.ts'
import { receivePengaduan } from '../terima.ts'
import { kataKanal } from './kata.ts'
import { ambilMedia } from './media.ts'
import { findDibicarakan, JENDELA_WA_MS, recordPesan, setPercakapan, type Dibicarakan } from './percakapan.ts'
import { DI_SANA_MS, LANJUTAN_MS, padaOf } from './rules.ts'
import { joinTunggu, keepTunggu } from './tunggu.ts'

/** "Halo", "P", "Assalamualaikum": a greeting is no complaint. */
const TERPENDEK = 20

const sidikPesan = (id: string): string => createHash('sha256').update(id).digest('base64url')
const judulOf = (isi: string): string => {
  const baris = isi.replaceAll(/\s+/g, ' ').trim()
  return baris.length <= 90 ? baris : `${baris.slice(0, 90).replace(/\s+\S*$/, '')}…`
}

/**
 * Where its reporter may open it again, that nothing was mended is no new complaint; nor is a word for one that another house has
 * now. Few words are none either.
 */
async function mayTambah(
  trx: Trx,
  { id, status }: Dibicarakan,
  lalu: Parameters<typeof mayBukaLagi>[1],
  teks: string,
): Promise<boolean> {
  if (!isSelesai(status) || teks.length < TERPENDEK) return true
  if (status === 'diteruskan') return (await findTujuan(trx, id))?.berkas != null
  return mayBukaLagi(status, lalu)
}

function kataOf(h: HasilBalas, kode: string, lacak: string): string {
  if (h.hasil === 'tutup') return kataKanal.tutup(kode, lacak, h.bukaLagi)
  if (h.hasil === 'diteruskan') return `${kataKanal.diteruskan(kode, h.ke, h.dibawa)} ${kataKanal.lain}`
  return kataKanal.tambah(kode)
}

/**
 * A message by WhatsApp or SMS: a new complaint, more about the one being talked about, or a greeting that is shown the way. It is
 * filed by when it was written: providers hand messages over in no sure order.
 */
export const hearPesan: OnPesanMasuk = async (trx, deps, pesan) => {
  const { instansiId, kanal } = pesan
  const [sidik] = sidikOf(deps, instansiId, { telepon: pesan.dari, surel: '' })
  if (sidik === undefined) return
  const pada = padaOf(pesan.pada, deps.now())
  const pengirim = { instansiId, kanal, sidik }
  const percakapan = await recordPesan(trx, { ...pengirim, pada })
  const baru = /^\s*baru\b[\s:.,-]*/i.exec(pesan.teks)
  const teks = pesan.teks.slice(baru?.[0].length ?? 0).trim()
  const ada = baru ? undefined : await findDibicarakan(trx, { ...pengirim, pada }, percakapan.pengaduanId)
  const lalu = ada && isSelesai(ada.status) ? await listPeristiwa(trx, ada.id) : []
  const lewat = pada.getTime() - (lalu.at(-1)?.at ?? pada).getTime()
  const lama = lewat <= (ada?.status === 'diteruskan' ? DI_SANA_MS : LANJUTAN_MS) ? ada : undefined
  const lacak = `${deps.config.baseUrl}/pengaduan/lacak`
  const jawab = (isi: string, untuk: string, isian: Readonly<Record<string, string>> = {}): Promise<void> =>
    answer(trx, deps, pesan, percakapan.pesanAt, { isi, untuk, isian: { tautan: lacak, ...isian } })

  if (ada && /^\s*status\s*[?.!]*\s*$/i.test(teks)) {
    const kode = showKode(ada.kode)
    return jawab(kataKanal.status(kode, laporOf(ada.status), lacak), ada.id, { kode })
  }
  const isEmpty = pesan.media.length === 0 && !pesan.lokasi
  if (lama && (await mayTambah(trx, lama, lalu, teks))) {
    if (teks === '' && isEmpty) return
    const kode = showKode(lama.kode)
    const lokasi = pesan.lokasi ? `Lokasi: ${pesan.lokasi.lintang}, ${pesan.lokasi.bujur}` : ''
    const isi = [teks, lokasi].filter(Boolean).join('\n') || '(lampiran)'
    const hasil = await replyFromOutside(trx, deps, { instansiId, id: lama.id }, isi)
    if (hasil.hasil === 'tidak_ada') return
    await askMedia(trx, deps, pesan, lama.id, hasil.tanggapanId)
    await setPercakapan(trx, { ...pengirim, pada }, lama.id)
    return jawab(kataOf(hasil, kode, lacak), lama.id, { kode })
  }
  if (teks.length < TERPENDEK && isEmpty) {
    if (teks !== '' && !baru) await keepTunggu(trx, deps, pengirim, { teks, pada })
    const { nama } = await getInstansi(trx, instansiId)
    return jawab(kataKanal.pandu(nama, `${deps.config.baseUrl}/pengaduan/baru`), instansiId)
  }
  const isi = teks || (pesan.lokasi ? '(lokasi dikirim lewat pesan)' : '(lampiran tanpa keterangan)')
  const t = await receivePengaduan(
    trx,
    deps,
    { kind: 'warga', instansiId },
    {
      kunciKirim: `${kanal}:${sidikPesan(pesan.id)}`,
      jenis: 'pengaduan',
      kanal,
      judul: judulOf(isi),
      isi: isi.slice(0, 10_000),
      lokasi: pesan.lokasi?.nama?.slice(0, 500) ?? '',
      titik: pesan.lokasi ? { lintang: pesan.lokasi.lintang, bujur: pesan.lokasi.bujur } : null,
      anonim: false,
      rahasia: false,
      diterimaAt: pada,
      pelapor: { nama: pesan.nama ?? '', alamat: '', telepon: pesan.dari, surel: '', kabar: kanal },
    },
  )
  await setPercakapan(trx, { ...pengirim, pada }, t.id)
  await askMedia(trx, deps, pesan, t.id, null)
  await joinTunggu(trx, deps, pengirim, { id: t.id, pada })
  const kode = showKode(t.kode)
  return jawab(kataKanal.terima(kode, t.pin, lacak), t.id, { kode, pin: t.pin })
}

async function askMedia(
  trx: Trx,
  deps: Deps,
  { instansiId, kanal, media }: PesanMasuk,
  pengaduanId: string,
  tanggapanId: string | null,
): Promise<void> {
  if (kanal !== 'whatsapp') return
  for (const m of media.slice(0, 10))
    await deps.enqueue(trx, ambilMedia, {
      instansiId,
      pengaduanId,
      tanggapanId,
      mediaId: m.id,
      nama: m.namaBerkas ?? m.jenis,
    })
}

async function answer(
  trx: Trx,
  deps: Deps,
  pesan: PesanMasuk,
  pesanAt: Date,
  j: { readonly isi: string; readonly untuk: string; readonly isian: Readonly<Record<string, string>> },
): Promise<void> {
  await enqueuePesan(trx, deps, pesan.instansiId, {
    kanal: pesan.kanal,
    tujuan: pesan.dari,
    subjek: '',
    teks: j.isi,
    keperluan: 'pengaduan',
    isian: j.isian,
    bebasSampai: new Date(pesanAt.getTime() + JENDELA_WA_MS).toISOString(),
    kaitan: { jenis: 'pengaduan.percakapan', id: j.untuk },
    kunci: `pengaduan.jawab/${sidikPesan(pesan.id)}`,
  })
}
