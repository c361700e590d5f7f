import { listPesanByKunci } from '../../../platform/channels/index.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Ctx } from '../../../platform/http/env.ts'
import { isId } from '../../../kernel/ids.ts'
import { muatBingkai } from '../meja/akses.ts'
import { alamatTab } from '../meja/tab.ts'
import { canSusunForum } from '../policy.ts'
import { kunciPesan } from './kirim.ts'
import { computeKomposisi } from './komposisi.ts'
import type { BarisPeserta } from './pages-props.ts'
import { countSidik, listPeserta, type LepasPeserta, type Peserta } from './store.ts'
import { listAnggota } from './store-hitung.ts'

export const SEHALAMAN = 100

/** `{id}_{name}` of the last one of the page before. */
function lepasOf(teks: string | undefined): LepasPeserta | undefined {
  const id = (teks ?? '').slice(0, 36)
  const nama = (teks ?? '').slice(37, 200)
  return isId(id) && nama !== '' ? { id, nama } : undefined
}

const halamanSesudah = (p: LepasPeserta): string =>
  `?${new URLSearchParams({ sesudah: `${p.id}_${p.nama}` }).toString()}`

async function barisOf(db: Db, forumId: string, list: readonly Peserta[]): Promise<BarisPeserta[]> {
  const kunciOf = (p: Peserta): string[] =>
    p.undanganUrutan === null
      ? []
      : (['surel', 'whatsapp', 'sms'] as const)
          .filter((x) => p.undanganKanal.includes(x))
          .map((x) => kunciPesan(p.id, p.undanganUrutan!, x))
  const pesan = new Map((await listPesanByKunci(db, list.flatMap(kunciOf))).map((x) => [x.kunci, x]))
  const banyak = await countSidik(
    db,
    forumId,
    list.flatMap((p) => p.sidik ?? []),
  )
  return list.map((p) => ({
    id: p.id,
    nama: p.nama,
    lembaga: p.lembaga,
    jabatan: p.jabatan,
    kelompok: p.kelompok,
    status: p.status,
    sumber: p.sumber,
    kebutuhan: p.kebutuhan,
    adaKontak: p.kontak !== null,
    ganda: p.sidik !== null && (banyak.get(p.sidik) ?? 0) > 1,
    pesan: kunciOf(p).flatMap((x) => pesan.get(x) ?? []),
  }))
}

/** Everything the page of the participants says. */
export async function muatPeserta(c: Ctx, db: Db) {
  const b = await muatBingkai(c, db)
  const sesudah = lepasOf(c.req.query('sesudah'))
  const list = await listPeserta(db, b.forum.id, sesudah, SEHALAMAN + 1)
  const halaman = list.slice(0, SEHALAMAN)
  const akhir = list.length > SEHALAMAN ? halaman.at(-1) : undefined
  const usai = b.forum.keadaan === 'selesai' || b.forum.keadaan === 'ditetapkan'
  return {
    ...b,
    susun: canSusunForum(c.var.pejabat, b.forum.unitId),
    komposisi: computeKomposisi(await listAnggota(db, b.forum.id), usai),
    rows: await barisOf(db, b.forum.id, halaman),
    lanjut: akhir ? `${alamatTab(b.forum.id, 'peserta')}${halamanSesudah(akhir)}` : null,
    halaman: sesudah ? halamanSesudah(sesudah) : '',
  }
}
