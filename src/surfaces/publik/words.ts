import type { Bahasa } from '../../kernel/bahasa.ts'
import type { Arah, Keabsahan } from '../../instruments/survei/index.ts'

/** Words that several public pages say. */
const id = {
  layanan: 'Layanan',
  hasil: 'Hasil',
  beranda: 'Beranda',
  unit: 'Unit',
  mutu: 'Mutu',
  orang: 'orang',
  nilai: 'Nilai',
  selang: 'Selang 95%',
  indeks: 'Indeks',
  periode: 'Periode',
  ambang: 'Di ambang dua mutu',
  dibawahMinimum: 'Di bawah sampel minimum',
  keabsahan: {
    memenuhi: 'Memenuhi sampel minimum',
    di_bawah_minimum: 'Di bawah sampel minimum',
    populasi_tidak_diketahui: 'Populasi tidak diketahui',
  } satisfies Record<Keabsahan, string>,
  kinerja: {
    'Sangat baik': 'Sangat baik',
    Baik: 'Baik',
    'Kurang baik': 'Kurang baik',
    'Tidak baik': 'Tidak baik',
  } as Readonly<Record<string, string>>,
  arah: { naik: 'Naik', turun: 'Turun', belum_terbukti: 'Belum terbukti berubah' } satisfies Record<
    Arah,
    string
  >,
}
const en: typeof id = {
  layanan: 'Services',
  hasil: 'Results',
  beranda: 'Home',
  unit: 'Unit',
  mutu: 'Grade',
  orang: 'people',
  nilai: 'Value',
  selang: '95% interval',
  indeks: 'Index',
  periode: 'Period',
  ambang: 'Between two grades',
  dibawahMinimum: 'Below the minimum sample',
  keabsahan: {
    memenuhi: 'Reaches the minimum sample',
    di_bawah_minimum: 'Below the minimum sample',
    populasi_tidak_diketahui: 'Population not known',
  },
  kinerja: { 'Sangat baik': 'Very good', Baik: 'Good', 'Kurang baik': 'Below good', 'Tidak baik': 'Poor' },
  arah: { naik: 'Up', turun: 'Down', belum_terbukti: 'No proven change' },
}
export const kata: Record<Bahasa, typeof id> = { id, en }
