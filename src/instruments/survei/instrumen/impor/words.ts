import type { Bahasa } from '../../../../kernel/bahasa.ts'
import type { CatatanImpor } from './hasil.ts'
import type { Sebagai } from './ambil.ts'

const sebagai: Record<Sebagai, string> = {
  tambahan: 'Pertanyaan tambahan, tidak masuk indeks',
  nilai: 'Pertanyaan bernilai, pilihan pertama paling buruk',
  nilai_balik: 'Pertanyaan bernilai, pilihan pertama paling baik',
  lewati: 'Jangan dimasukkan',
}
const sebagaiEn: Record<Sebagai, string> = {
  tambahan: 'Extra question, outside the index',
  nilai: 'Scored question, first answer the worst',
  nilai_balik: 'Scored question, first answer the best',
  lewati: 'Leave out',
}
const tindakan: Record<CatatanImpor['tindakan'], string> = { ditolak: 'Tidak masuk', diubah: 'Berubah' }
const tindakanEn: Record<CatatanImpor['tindakan'], string> = { ditolak: 'Left out', diubah: 'Changed' }

const id = {
  sebagai,
  tindakan,
  judul: 'Masukkan dari berkas',
  pengantar: 'Kuesioner dari KoboToolbox, ODK, atau SurveyCTO (XLSForm, .xlsx), dan dari SurveyJS (.json).',
  berkas: 'Berkas kuesioner',
  berkasPetunjuk: 'Paling besar 5 MB. Belum ada yang masuk sebelum Anda menyetujuinya.',
  baca: 'Baca berkas',
  pilihBerkas: 'Pilih berkas dahulu.',
  batal: 'Batal',
  pratinjau: (nama: string) => `Isi ${nama}`,
  masuk: (n: number) => `${n} pertanyaan dapat masuk`,
  masukIsi: 'Ditambahkan di belakang pertanyaan yang sudah ada. Pilih jadi apa masing-masing.',
  tanpaMasuk: 'Tidak ada pertanyaan yang dapat masuk dari berkas ini. Alasannya tertulis di bawah.',
  bergantung:
    'Pertanyaan yang syaratnya menunjuk pertanyaan yang tidak dimasukkan akan selalu tampil dan tidak wajib.',
  bahasa: (nama: string) =>
    `Berkas ini juga berisi bahasa ${nama}. Setelah masuk, tambahkan bahasa itu di Terjemahan; kata-katanya sudah terisi.`,
  jadi: 'Jadikan',
  masukkan: 'Masukkan',
  catatan: (n: number) => `${n} hal tidak masuk atau berubah`,
  catatanIsi: 'Semua yang tidak dapat dibawa tertulis di sini dengan tempatnya di berkas.',
  tanpaCatatan: 'Semua isi berkas dapat masuk apa adanya.',
  letak: 'Tempat',
  nama: 'Nama',
  alasan: 'Sebab',
  apa: 'Akibat',
}
const en: typeof id = {
  sebagai: sebagaiEn,
  tindakan: tindakanEn,
  judul: 'Bring in from a file',
  pengantar: 'Questionnaires of KoboToolbox, ODK or SurveyCTO (XLSForm, .xlsx), and of SurveyJS (.json).',
  berkas: 'Questionnaire file',
  berkasPetunjuk: 'At most 5 MB. Nothing comes in before you agree.',
  baca: 'Read the file',
  pilihBerkas: 'Choose a file first.',
  batal: 'Cancel',
  pratinjau: (nama) => `Content of ${nama}`,
  masuk: (n) => `${n} ${n === 1 ? 'question' : 'questions'} can come in`,
  masukIsi: 'They are added behind the questions that are there. Choose what each becomes.',
  tanpaMasuk: 'No question of this file can come in. The reasons are below.',
  bergantung:
    'A question whose condition names one that is left out will always be shown and not be required.',
  bahasa: (nama) =>
    `The file also holds ${nama}. Once it is in, add that language under Translations; its words will be there.`,
  jadi: 'Becomes',
  masukkan: 'Bring in',
  catatan: (n) => `${n} ${n === 1 ? 'thing is' : 'things are'} left out or changed`,
  catatanIsi: 'Everything that cannot be carried over stands here with its place in the file.',
  tanpaCatatan: 'Everything in the file can come in as it is.',
  letak: 'Place',
  nama: 'Name',
  alasan: 'Reason',
  apa: 'Effect',
}
export const kataImporInstrumen: Record<Bahasa, typeof id> = { id, en }
