import type { House } from '../app/house.ts'
import type { Sistem } from '../kernel/actor.ts'
import { OperatorError } from '../kernel/errors.ts'
import { makeSandi } from '../platform/auth/index.ts'
import { changePejabat, findOrang, recordAkun } from '../registry/index.ts'
import type { Args } from './args.ts'
import type { Answer } from './command.ts'

interface Dikenal {
  readonly akun: { readonly id: string; readonly surel: string }
  readonly orangId: string
  /** Whatever the command line does for somebody is written down as its doing. */
  readonly actor: Sistem
}

async function findPengguna({ masuk, owner }: House, { words: [aksi, surel] }: Args): Promise<Dikenal> {
  if (surel === undefined)
    throw new OperatorError(`Sebutkan surelnya, misalnya: npx sambut pengguna ${aksi} ani@melati.go.id`)
  const akun = await masuk.findAkunBySurel(surel)
  const orang =
    akun &&
    (await owner
      .selectFrom('registry_orang')
      .select(['instansi_id', 'id'])
      .where('akun_id', '=', akun.id)
      .executeTakeFirst())
  if (!orang) throw new OperatorError(`Tidak ada akun dengan surel ${surel}.`)
  return {
    akun,
    orangId: orang.id,
    actor: { kind: 'sistem', instansiId: orang.instansi_id, nama: 'baris perintah' },
  }
}

export async function renewSandi(house: House, args: Args): Promise<Answer> {
  const { akun, orangId, actor } = await findPengguna(house, args)
  await house.deps.db.write(actor, (trx) => recordAkun(trx, actor, orangId, 'sandi'))
  const sandi = makeSandi()
  await house.masuk.setSandi(akun.id, sandi, { wajibGanti: true })
  return {
    teks: `Sandi baru ${akun.surel}: ${sandi}\nWajib diganti saat masuk.\n`,
    data: { surel: akun.surel, sandi },
  }
}

export async function removeKode(house: House, args: Args): Promise<Answer> {
  const { akun, orangId, actor } = await findPengguna(house, args)
  await house.deps.db.write(actor, (trx) => recordAkun(trx, actor, orangId, 'kode'))
  await house.masuk.removeTotp(akun.id)
  return { teks: `${akun.surel} kini masuk dengan sandi saja.\n`, data: { surel: akun.surel } }
}

/** `nonaktif` and `aktif`: nobody is deleted, the trail needs them. */
export const setAktif =
  (aktif: boolean) =>
  async (house: House, args: Args): Promise<Answer> => {
    const { akun, orangId, actor } = await findPengguna(house, args)
    await house.deps.db.write(actor, async (trx) => {
      const orang = await findOrang(trx, orangId)
      if (orang) await changePejabat(trx, actor, orangId, { ...orang, aktif })
    })
    if (!aktif) await house.masuk.endAllSesi(akun.id)
    const teks = aktif ? 'dapat masuk lagi' : 'tidak dapat masuk lagi; semua sesinya diakhiri'
    return { teks: `${akun.surel} ${teks}.\n`, data: { surel: akun.surel, aktif } }
  }
