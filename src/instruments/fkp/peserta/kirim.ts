import { z } from 'zod'
import { enqueuePesan, findKanal, listKanalAktif, type Kanal } from '../../../platform/channels/index.ts'
import type { Db, Trx } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { getInstansi, getUnit } from '../../../registry/index.ts'
import { isMenerimaPeserta } from '../forum/alur.ts'
import { kapanTeks } from '../forum/kapan.ts'
import { findForum, type Forum } from '../store.ts'
import { acaraOf } from './acara.ts'
import { tempatTeks, tulisKabar, type JenisKabar } from './kabar-teks.ts'
import { metodeOf, tulisKalender } from './kalender.ts'
import { unsealKontak, type Kontak } from './kontak.ts'
import { setPeserta, walkPeserta, type Peserta } from './store.ts'
import { alamatPribadi, tokenPeserta } from './token.ts'

const SEKALI = 200
export const KAITAN = 'fkp.undangan'

/** Idempotency key: of one state of the invitation each person hears once by each channel. */
export const kunciPesan = (pesertaId: string, urutan: number, kanal: Kanal): string =>
  `fkp.undangan:${pesertaId}:${urutan}:${kanal}`

const tujuanOf = (k: Kontak, kanal: Kanal): string => (kanal === 'surel' ? k.surel : k.telepon)

/** Puts the messages of one sending into the outbox, two hundred people a transaction. */
export const kirimUndanganForum = defineJob({
  name: 'fkp.undangan.kirim',
  payload: z.object({
    instansiId: z.uuid(),
    forumId: z.uuid(),
    jenis: z.enum(['undangan', 'ubah', 'batal']),
    kanal: z.enum(['surel', 'whatsapp', 'sms']).nullable(),
    urutan: z.int(),
    sesudah: z.uuid().nullable(),
  }),
  run: async (p, deps) =>
    deps.db.write({ instansiId: p.instansiId }, async (trx) => {
      const forum = await findForum(trx, p.forumId)
      // A later change has a sending of its own; nobody needs the one before. An invitation says what holds now and goes on.
      if (!forum || (p.jenis !== 'undangan' && forum.undanganUrutan !== p.urutan)) return
      if (p.jenis !== 'batal' && !isMenerimaPeserta(forum.keadaan)) return
      const list = await walkPeserta(trx, forum.id, p.sesudah, SEKALI)
      const isi = await muat(trx, deps, forum)
      for (const o of list) await kirimSatu(trx, deps, isi, o, p.jenis, p.kanal)
      const last = list.at(-1)
      if (last && list.length === SEKALI)
        await deps.enqueue(trx, kirimUndanganForum, { ...p, sesudah: last.id })
    }),
})

interface Isi {
  readonly forum: Forum
  readonly instansi: Awaited<ReturnType<typeof getInstansi>>
  readonly unit: string
  readonly aktif: readonly Kanal[]
  /** Whose mails they are; without an address a calendar entry has no organiser. */
  readonly dari: string | null
}

async function muat(db: Db, deps: Deps, forum: Forum): Promise<Isi> {
  const surel = await findKanal(db, 'surel')
  return {
    forum,
    instansi: await getInstansi(db, forum.instansiId),
    unit: (await getUnit(db, forum.unitId)).nama,
    aktif: await listKanalAktif(db, deps.config),
    dari: (surel?.aktif ? surel.pengaturan.dari : undefined) ?? deps.config.smtp?.dari ?? null,
  }
}

/** By which channels this person hears of it; an invitation goes out once by each. */
function kanalOf(isi: Isi, o: Peserta, k: Kontak, jenis: JenisKabar, kanal: Kanal | null): Kanal[] {
  const bisa = isi.aktif.filter((x) => tujuanOf(k, x) !== '')
  if (jenis === 'undangan') {
    if (o.status === 'berhalangan' || o.status === 'hadir') return []
    return bisa.filter((x) => x === kanal && !o.undanganKanal.includes(x))
  }
  const lewat = bisa.filter((x) => o.undanganKanal.includes(x))
  if (lewat.length > 0) return lewat
  // Whoever registered himself was told nothing yet, and must not stand before a closed door.
  return o.sumber === 'mendaftar' && o.status !== 'berhalangan' ? bisa.slice(0, 1) : []
}

async function kirimSatu(
  trx: Trx,
  deps: Deps,
  isi: Isi,
  o: Peserta,
  jenis: JenisKabar,
  kanal: Kanal | null,
): Promise<void> {
  const { forum, instansi, unit } = isi
  const kontak = unsealKontak(deps, o, o.kontak)
  const lewat = kanalOf(isi, o, kontak, jenis, kanal)
  if (lewat.length === 0) return
  const tautan = `${deps.config.baseUrl}${alamatPribadi(forum.slug, tokenPeserta(deps, o))}`
  const { subjek, teks } = tulisKabar(jenis, forum, { nama: o.nama, unit, zona: instansi.zona, tautan })
  const acara = {
    ...acaraOf(deps, forum, instansi, 'id', tautan),
    ...(isi.dari !== null && {
      penyelenggara: { nama: unit, surel: isi.dari },
      peserta: { nama: o.nama, surel: kontak.surel },
    }),
  }
  for (const x of lewat)
    await enqueuePesan(trx, deps, forum.instansiId, {
      kanal: x,
      tujuan: tujuanOf(kontak, x),
      subjek,
      teks,
      keperluan: 'forum',
      isian: {
        nama: o.nama,
        unit,
        tema: forum.tema,
        kapan: kapanTeks(forum, instansi.zona, 'id'),
        tempat: tempatTeks(forum),
        tautan,
      },
      tautan,
      ...(x === 'surel' && { kalender: { metode: metodeOf(acara), isi: tulisKalender(acara) } }),
      kaitan: { jenis: KAITAN, id: forum.id },
      kunci: kunciPesan(o.id, forum.undanganUrutan, x),
    })
  await setPeserta(trx, [o.id], {
    undangan_at: deps.now(),
    undangan_urutan: forum.undanganUrutan,
    undangan_kanal: [...new Set([...o.undanganKanal, ...lewat])],
  })
}
