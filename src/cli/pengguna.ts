import { instruments } from '../app.ts'
import { openHouse, type House } from '../app/house.ts'
import { OperatorError } from '../kernel/errors.ts'
import { readConfig } from '../platform/config/index.ts'
import type { Args } from './args.ts'
import { command, type Answer } from './command.ts'
import { removeKode, renewSandi, setAktif } from './pengguna-akun.ts'
import { addPengguna } from './pengguna-tambah.ts'

const bantuan = `Mengelola akun petugas dari baris perintah; sehari-hari cukup lewat halaman /kerja/registri/orang.

  npx sambut pengguna tambah --surel SUREL --nama NAMA [--jabatan JABATAN] [--peran admin_instansi|pembina]
                             (--instansi SLUG | --instansi-baru NAMA --jenis kabupaten|kota|provinsi|kementerian|lembaga)
  npx sambut pengguna daftar [--json]
  npx sambut pengguna sandi SUREL          sandi baru, wajib diganti saat masuk; semua sesinya berakhir
  npx sambut pengguna tanpa-kode SUREL     lepaskan kode enam angka dari HP yang hilang
  npx sambut pengguna nonaktif SUREL       tidak dapat masuk lagi; datanya tetap ada (aktif SUREL: sebaliknya)

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
  nonaktif: setAktif(false),
  aktif: setAktif(true),
}

export const run = command({ bantuan, words: [1, 2], options: OPTIONS }, async (args) => {
  const action = Object.hasOwn(actions, args.words[0]!) ? actions[args.words[0]!] : undefined
  if (!action)
    throw new OperatorError(
      `"${args.words[0]}" tidak dikenal: tambah, daftar, sandi, tanpa-kode, nonaktif, atau aktif.`,
    )
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
