import type { Tanggal } from '../../../kernel/clock.ts'
import type { Jangka, ProfilKebijakan } from './rules.ts'

const hk = (n: number): Jangka => ({ n, satuan: 'hari_kerja' })
const hari = (n: number): Jangka => ({ n, satuan: 'hari_kalender' })

/**
 * The terms every instansi starts with. Verification 3, first answer 5, auto-close 10, information 5, tidak berkadar 14, berkadar 60
 * working days (SP4N-LAPOR! under PermenPANRB 62/2018); 60 calendar days for everything (Perpres 76/2013); 30 days to complete
 * (UU 25/2009 ps. 44); PPID 10 and 7 (UU 14/2008). Aspirasi has no number in the regulation: taken as 14. PermenPANRB 5/2025
 * replaces 62/2018: its numbers are a new profile an instansi enters when it has them.
 */
export const profil62Tahun2018: ProfilKebijakan = {
  id: null,
  nama: 'PermenPANRB 62/2018',
  dasar: 'PermenPANRB 62/2018, Perpres 76/2013, UU 25/2009, UU 14/2008',
  mulai: '2018-01-01',
  isi: {
    verifikasi: hk(3),
    tanggapan: hk(5),
    tutupOtomatis: hk(10),
    kelengkapan: hari(30),
    selesai: {
      berkadar: hk(60),
      tidak_berkadar: hk(14),
      permintaan_informasi: hk(5),
      aspirasi: hk(14),
    },
    ppid: hk(10),
    ppidPerpanjangan: hk(7),
    batasHukum: hari(60),
    jamTutup: null,
  },
}

/** The profile under which a complaint is born: the youngest that had begun by then. */
export function pickProfil(list: readonly ProfilKebijakan[], tanggal: Tanggal): ProfilKebijakan {
  const berlaku = list.filter((p) => p.mulai <= tanggal).toSorted((a, b) => (a.mulai < b.mulai ? 1 : -1))
  return berlaku[0] ?? profil62Tahun2018
}
