import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { instruments } from '../app.ts'
import { openHouse } from '../app/house.ts'
import { readLapor, takeLapor } from '../instruments/pengaduan/index.ts'
import { OperatorError } from '../kernel/errors.ts'
import { readConfig } from '../platform/config/index.ts'
import { findInstansiBySlug } from '../registry/index.ts'
import { required } from './args.ts'
import { command } from './command.ts'
import { wrap } from './io.ts'

const bantuan = `Memasukkan berkas "Laporan Ringkas" dari panel SP4N-LAPOR! sebagai pengaduan. Kolom dikenali dari namanya, di baris mana pun judulnya.
Berkas yang sama dua kali tidak menambah apa-apa; berkas yang lebih baru memperbarui keadaannya.

  npx sambut impor-lapor BERKAS.xlsx --instansi KODE [--json]

KODE adalah nama pendek instansi pada alamat /instansi/KODE. LAPOR! menyebut keadaan tanpa tanggalnya: langkah yang sudah lewat
di sana dicatat tanpa tanggal, jadi tidak dihitung tepat waktu maupun terlambat.

Contoh: npx sambut impor-lapor laporan-ringkas.xlsx --instansi lembah-sari

Kode keluar: 0 masuk, 2 masukan salah (setiap galat disebut baris dan kolomnya; tidak ada yang masuk setengah).
`
const MAKS_TEKS = 20

export const run = command({ bantuan, words: [1, 1], options: ['instansi'] }, async (args, io) => {
  const { instansi: slug } = required(args, ['instansi'])
  const berkas = args.words[0]!
  if (!existsSync(berkas)) throw new OperatorError(`Berkas ${berkas} tidak ada.`)
  const { laporan, galat } = await readLapor(berkas)
  if (galat.length > 0) {
    const n = galat.length
    if (args.isJson) return { teks: '', data: { galat, jumlahGalat: n }, code: 2 }
    const sisa = n > MAKS_TEKS ? `  dan ${n - MAKS_TEKS} lagi; semuanya ditampilkan dengan --json.\n` : ''
    io.err(`${basename(berkas)}: ${n} hal perlu diperbaiki; belum ada yang dimasukkan.\n`)
    for (const g of galat.slice(0, MAKS_TEKS))
      io.err(`${wrap(g.pesan, Math.max(60, io.columns), '  • ', '    ')}\n`)
    io.err(sisa)
    return { teks: '', data: null, code: 2 }
  }
  const house = await openHouse(readConfig(), instruments, { shared: true })
  try {
    const instansi = await house.deps.db.read({ instansiId: null }, (db) => findInstansiBySlug(db, slug!))
    if (!instansi)
      throw new OperatorError(`--instansi: "${slug}" tidak ada. Lihat npx sambut pengguna daftar.`)
    const actor = { kind: 'sistem', instansiId: instansi.id, nama: 'impor-lapor' } as const
    const hasil = await house.deps.db.write({ instansiId: instansi.id }, (trx) =>
      takeLapor(trx, house.deps, actor, laporan),
    )
    const teks = [
      `${basename(berkas)}: ${laporan.length} laporan dibaca.`,
      `  baru ${hasil.baru} · diperbarui ${hasil.berubah} · tetap ${hasil.tetap} · berbeda dengan meja ini ${hasil.berbeda}`,
      `  kategori baru ${hasil.kategoriBaru} · disposisi ke instansi yang bukan unit di sini ${hasil.tanpaUnit}`,
      '',
    ].join('\n')
    return { teks, data: { dibaca: laporan.length, ...hasil } }
  } finally {
    await house.close()
  }
})
