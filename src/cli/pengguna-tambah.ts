import type { House } from '../app/house.ts'
import { OperatorError } from '../kernel/errors.ts'
import { newId } from '../kernel/ids.ts'
import type { Sistem } from '../kernel/actor.ts'
import { makeSandi } from '../platform/auth/index.ts'
import type { Trx } from '../platform/db/types.ts'
import { createInstansi, createPejabat, findInstansiBySlug, type JenisInstansi } from '../registry/index.ts'
import { required, type Args } from './args.ts'
import type { Answer } from './command.ts'

const PERAN = ['admin_instansi', 'pembina'] as const
const JENIS = [
  'kementerian',
  'lembaga',
  'provinsi',
  'kabupaten',
  'kota',
] as const satisfies readonly JenisInstansi[]

interface Baru {
  readonly surel: string
  readonly nama: string
  readonly jabatan: string
  readonly peran: (typeof PERAN)[number]
  readonly instansi: { readonly slug: string } | { readonly nama: string; readonly jenis: JenisInstansi }
}

/** Everything wrong at once, before anything is opened or written. */
function readBaru(args: Args): Baru {
  const { surel, nama } = required(args, ['surel', 'nama'])
  const {
    jabatan = '',
    peran = 'admin_instansi',
    instansi,
    jenis = '',
    'instansi-baru': namaBaru,
  } = args.options
  const wrong: string[] = []
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(surel!)) wrong.push(`--surel bukan alamat surel: ${surel}.`)
  if (!PERAN.includes(peran as never)) wrong.push(`--peran hanya ${PERAN.join(' atau ')}, bukan ${peran}.`)
  if ((instansi === undefined) === (namaBaru === undefined))
    wrong.push('Sebutkan salah satu: --instansi SLUG yang sudah ada, atau --instansi-baru NAMA.')
  if (namaBaru !== undefined && !JENIS.includes(jenis as never))
    wrong.push(`--jenis wajib untuk instansi baru: ${JENIS.join(', ')}.`)
  if (wrong.length > 0) throw new OperatorError(wrong.join('\n'))
  return {
    surel: surel!,
    nama: nama!,
    jabatan,
    peran: peran as Baru['peran'],
    instansi:
      namaBaru === undefined ? { slug: instansi! } : { nama: namaBaru, jenis: jenis as JenisInstansi },
  }
}

/** An account with its person in an instansi, made for the first time if wanted; both or neither. */
export async function addPengguna({ deps, masuk }: House, args: Args): Promise<Answer> {
  const baru = readBaru(args)
  const instansiId = await findOrNewId(deps.db, baru)
  const actor: Sistem = { kind: 'sistem', instansiId, nama: 'baris perintah' }
  const sandi = makeSandi()
  const akun = await masuk.createAkun({ surel: baru.surel, nama: baru.nama, sandi, wajibGanti: true })
  try {
    await deps.db.write({ instansiId }, async (trx: Trx) => {
      if ('nama' in baru.instansi) await createInstansi(trx, actor, baru.instansi)
      const penugasan = [{ peran: baru.peran, unitId: null }]
      await createPejabat(trx, actor, { ...baru, surel: akun.surel, akunId: akun.id, penugasan })
    })
  } catch (err) {
    await masuk.removeAkun(akun.id)
    throw err
  }
  const teks = `Akun ${akun.surel} dibuat sebagai ${baru.peran}. Sandi sementara: ${sandi}\nWajib diganti saat masuk pertama.\n`
  return { teks, data: { surel: akun.surel, peran: baru.peran, instansiId, sandi } }
}

async function findOrNewId(db: House['deps']['db'], { instansi }: Baru): Promise<string> {
  if (!('slug' in instansi)) return newId()
  const ada = await db.read({ instansiId: null }, (trx) => findInstansiBySlug(trx, instansi.slug))
  if (!ada)
    throw new OperatorError(`Tidak ada instansi "${instansi.slug}". Lihat npx sambut pengguna daftar.`)
  return ada.id
}
