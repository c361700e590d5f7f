import type { Bahasa } from '../../../kernel/bahasa.ts'

const id = {
  judul: (instansi: string): string => `Pelayanan publik ${instansi}`,
  pengantar: 'Temukan layanannya, katakan bagaimana Anda dilayani, lihat apa yang berubah sesudahnya.',
  cari: 'Cari layanan',
  cariIsi: (layanan: string, unit: string): string =>
    `${layanan} layanan di ${unit} unit: tempatnya, kontaknya, dan penilaian warga.`,
  cariKotak: 'Nama layanan',
  cariTombol: 'Cari',
  suara: 'Sampaikan suara',
  suaraIsi: (survei: string): string =>
    `Baru saja dilayani? Nilai unitnya: beberapa pertanyaan, sekitar satu menit, tanpa nama. Survei sedang dibuka di ${survei} unit.`,
  suaraTutup: 'Tidak ada survei yang sedang dibuka. Survei berikutnya diumumkan di halaman unit.',
  suaraTombol: 'Pilih unit',
  suaraKode: 'Ketik kode dari poster',
  laporIsi: 'Ada yang tidak berjalan semestinya, usul, atau pertanyaan? Sampaikan, boleh tanpa nama.',
  laporTombol: 'Sampaikan laporan',
  laporLacak: 'Lihat perkembangan laporan saya',
  laporSemua: 'Laporan warga dan jawabannya',
  lihat: 'Lihat perubahan',
  lihatIsi: 'Indeks tiap unit dengan selangnya, tindakan yang diumumkan, dan yang terjadi sesudahnya.',
  lihatTombol: 'Lihat hasil survei',
  pilih: 'Pilih instansi',
  pilihIsi: 'Beberapa instansi memakai Sambut bersama. Pilih milik Anda.',
  unit: 'unit',
  mulai: 'Sambut sudah berjalan. Belum ada instansi di dalamnya.',
  mulaiIsi:
    'Halaman ini dilihat pengelola pada kali pertama. Tiga langkah lagi sampai survei pertama dibuka:',
  langkah: [
    'Buat instansi dan admin pertamanya di komputer server. Perintahnya dijelaskan oleh `npx sambut pengguna --help`.',
    'Masuk dengan surel admin itu, lalu isi unit kerja, layanan, dan petugas di ruang Registri.',
    'Di ruang Survei, petugas membuka periode dan mencetak poster QR untuk loket.',
  ],
  contoh:
    'Ingin melihat-lihat dahulu? Jalankan Sambut dengan SAMBUT_DEMO=1 dan folder data yang kosong: kabupaten rekaan dimuat beserta akun contohnya.',
  masuk: 'Masuk untuk petugas',
}
const en: typeof id = {
  judul: (instansi) => `Public services of ${instansi}`,
  pengantar: 'Find a service, say how you were served, see what changed afterwards.',
  cari: 'Find a service',
  cariIsi: (layanan, unit) =>
    `${layanan} services of ${unit} units: where, how to reach them, and how people rate them.`,
  cariKotak: 'Name of the service',
  cariTombol: 'Search',
  suara: 'Have your say',
  suaraIsi: (survei) =>
    `Just been served? Rate the unit: a few questions, about a minute, without your name. Surveys are open in ${survei} units.`,
  suaraTutup: 'No survey is open now. The next one is announced on the unit’s page.',
  suaraTombol: 'Choose the unit',
  suaraKode: 'Type the code on a poster',
  laporIsi: 'Something not as it should be, an idea, a question? Tell us, without your name if you like.',
  laporTombol: 'Send a report',
  laporLacak: 'Where is my report?',
  laporSemua: 'Reports of citizens and their answers',
  lihat: 'See what changed',
  lihatIsi: 'The index of every unit with its interval, the actions announced, and what happened after.',
  lihatTombol: 'See survey results',
  pilih: 'Choose an institution',
  pilihIsi: 'Several institutions share this Sambut. Choose yours.',
  unit: 'units',
  mulai: 'Sambut is running. There is no institution in it yet.',
  mulaiIsi: 'The operator sees this page the first time. Three more steps to the first survey:',
  langkah: [
    'Make the institution and its first administrator on the server. `npx sambut pengguna --help` explains the command.',
    'Sign in with that administrator’s address and enter units, services and staff in the Registry.',
    'In the Surveys room, staff open a period and print the QR poster for the counter.',
  ],
  contoh:
    'Want to look around first? Start Sambut with SAMBUT_DEMO=1 and an empty data folder: an invented regency is loaded with its sample accounts.',
  masuk: 'Staff sign-in',
}
export const kataBeranda: Record<Bahasa, typeof id> = { id, en }
