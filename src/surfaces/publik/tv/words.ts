import type { Bahasa } from '../../../kernel/bahasa.ts'

const id = {
  nilai: 'Bagaimana Anda menilai kami',
  mutu: 'Mutu',
  dari: (n: string) => `dari ${n} orang`,
  antara: (a: string, b: string) => `Nilai sebenarnya kemungkinan besar antara ${a} dan ${b}.`,
  unsur: 'Yang kuat dan yang masih lemah',
  lemah: 'Yang kami perbaiki lebih dahulu',
  tanpaRencana: 'Tindakannya belum diumumkan.',
  waktu: 'Rencana',
  tren: 'Dari waktu ke waktu',
  suara: 'Silakan menilai layanan hari ini',
  suaraIsi: 'Arahkan kamera HP ke kode ini. Kurang dari satu menit, tanpa nama dan tanpa NIK.',
  atau: 'atau tulis alamat ini',
  qr: (alamat: string) => `Kode QR menuju ${alamat}`,
  kosong: 'Belum ada hasil yang terbit',
  kosongIsi: 'Begitu hasil survei unit ini terbit, angkanya tampil di layar ini.',
  panel: (ke: number, dari: number) => `Layar ${ke} dari ${dari}`,
}
const en: typeof id = {
  nilai: 'How you rate us',
  mutu: 'Grade',
  dari: (n) => `from ${n} people`,
  antara: (a, b) => `The true value most likely lies between ${a} and ${b}.`,
  unsur: 'What is strong, what is still weak',
  lemah: 'What we mend first',
  tanpaRencana: 'No action announced yet.',
  waktu: 'Planned for',
  tren: 'Over time',
  suara: 'Please rate today’s service',
  suaraIsi: 'Point your phone’s camera at this code. Less than a minute, no name, no ID number.',
  atau: 'or type this address',
  qr: (alamat) => `QR code to ${alamat}`,
  kosong: 'No result published yet',
  kosongIsi: 'As soon as this unit’s survey result is published, its figures appear on this screen.',
  panel: (ke, dari) => `Screen ${ke} of ${dari}`,
}
export const kataTv: Record<Bahasa, typeof id> = { id, en }
