import { instruments } from '../app.ts'
import { openHouse, type House } from '../app/house.ts'
import { OperatorError } from '../kernel/errors.ts'
import { makeSandi } from '../platform/auth/index.ts'
import { readConfig } from '../platform/config/index.ts'
import type { Args } from './args.ts'
import { command, type Answer } from './command.ts'
import { addPengguna } from './pengguna-tambah.ts'

const bantuan = `Mengelola akun petugas dari baris perintah; sehari-hari cukup lewat halaman /kerja/akun.

  npx sambut pengguna tambah --surel SUREL --nama NAMA [--jabatan JABATAN] [--peran admin_instansi|pembina]
                             (--instansi SLUG | --instansi-baru NAMA --jenis kabupaten|kota|provinsi|kementerian|lembaga)
  npx sambut pengguna daftar [--json]
  npx sambut pengguna sandi SUREL          sandi baru, wajib diganti saat masuk; semua sesinya berakhir
  npx sambut pengguna tanpa-kode SUREL     lepaskan kode enam angka dari HP yang hilang

Contoh (pemasangan baru tanpa data contoh):
  npx sambut pengguna tambah --instansi-baru "Kabupaten Melati" --jenis kabupaten --surel ani@melati.go.id --nama "Ani"

Kode keluar: 0 selesai, 2 masukan salah (setiap galat disebut).
`

const OPTIONS = ['surel', 'nama', 'jabatan', 'peran', 'instansi', 'instansi-baru', 'jenis']
const actions: Readonly<Record<string, (house: House, args: Args) => Promise<Answer>>> = {
  tambah: addPengguna,
  daftar: listPengguna,
  sandi: renewSandi,
  'tanpa-kode': removeKode,
}

export const run = command({ bantuan, words: [1, 2], options: OPTIONS }, async (args) => {
  const action = Object.hasOwn(actions, args.words[0]!) ? actions[args.words[0]!] : undefined
  if (!action)
    throw new OperatorError(`"${args.words[0]}" tidak dikenal: tambah, daftar, sandi, atau tanpa-kode.`)
  const house = await openHouse(readConfig(), instruments, { shared: true })
  try {
    return await action(house, args)
  } finally {
    await house.close()
  }
})

async function listPengguna({ owner }: House): Promise<Answer> {
  const orang = await owner
    .selectFrom('registry_orang as o')
    .innerJoin('registry_instansi as i', 'i.instansi_id', 'o.instansi_id')
    .leftJoin('registry_peran as p', (j) =>
      j.onRef('p.instansi_id', '=', 'o.instansi_id').onRef('p.orang_id', '=', 'o.id'),
    )
    .select(['i.slug', 'o.surel', 'o.nama', 'o.jabatan', 'o.aktif', 'p.peran'])
    .orderBy('i.slug')
    .orderBy('o.nama')
    .execute()
  const data = orang.map(({ slug, ...o }) => ({ instansi: slug, ...o }))
  const lines = orang.map(
    (o) => `${o.slug}  ${o.surel}  ${o.nama}  ${o.peran ?? '-'}${o.aktif ? '' : '  (nonaktif)'}`,
  )
  return { teks: lines.length === 0 ? 'Belum ada petugas.\n' : `${lines.join('\n')}\n`, data }
}

async function findAkun(
  { masuk }: House,
  { words: [, surel] }: Args,
): Promise<{ id: string; surel: string }> {
  if (surel === undefined)
    throw new OperatorError('Sebutkan surelnya, misalnya: npx sambut pengguna sandi ani@melati.go.id')
  const akun = await masuk.findAkunBySurel(surel)
  if (!akun) throw new OperatorError(`Tidak ada akun dengan surel ${surel}.`)
  return akun
}

async function renewSandi(house: House, args: Args): Promise<Answer> {
  const akun = await findAkun(house, args)
  const sandi = makeSandi()
  await house.masuk.setSandi(akun.id, sandi, { wajibGanti: true })
  return {
    teks: `Sandi baru ${akun.surel}: ${sandi}\nWajib diganti saat masuk.\n`,
    data: { surel: akun.surel, sandi },
  }
}

async function removeKode(house: House, args: Args): Promise<Answer> {
  const akun = await findAkun(house, args)
  await house.masuk.removeTotp(akun.id)
  return { teks: `${akun.surel} kini masuk dengan sandi saja.\n`, data: { surel: akun.surel } }
}
