import * as suaraForum from './instruments/fkp/migrations/2026-11-22-suara.ts'
import * as survei from './instruments/survei/migrations/2026-11-21-survei.ts'
import * as anjungan from './instruments/survei/migrations/2026-11-22-anjungan.ts'
import * as imporLatar from './instruments/survei/migrations/2026-11-22-impor-latar.ts'
import * as instrumenSendiri from './instruments/survei/migrations/2026-11-22-instrumen-sendiri.ts'
import * as tanda from './instruments/survei/migrations/2026-11-22-survei-tanda.ts'
import * as loket from './instruments/survei/migrations/2026-11-22-tautan-loket.ts'
import * as kumpulan from './instruments/survei/migrations/2026-11-22-kumpulan.ts'
import * as media from './instruments/survei/migrations/2026-11-22-media.ts'
import * as sampel from './instruments/survei/migrations/2026-11-22-sampel.ts'
import * as saran from './instruments/survei/migrations/2026-11-22-saran.ts'
import * as periksa from './instruments/survei/migrations/2026-11-22-tanda-periksa.ts'
import * as undangan from './instruments/survei/migrations/2026-11-22-undangan.ts'
import * as warisan from './instruments/survei/migrations/2026-11-22-warisan.ts'
import * as serbuan from './instruments/survei/migrations/2026-11-22-serbuan.ts'
import * as perangkatJawaban from './instruments/survei/migrations/2026-11-22-zn-perangkat.ts'
import * as berkasKeliru from './instruments/survei/migrations/2026-11-22-berkas-keliru.ts'
import * as mesin from './instruments/survei/migrations/2026-11-22-survei-mesin.ts'
import * as jawabanRingan from './instruments/survei/migrations/2026-11-22-z5-jawaban-ringan.ts'
import * as audit from './platform/audit/migrations/2026-11-21-audit.ts'
import * as channels from './platform/channels/migrations/2026-11-22-channels.ts'
import * as channelsMasuk from './platform/channels/migrations/2026-11-22-channels-masuk.ts'
import * as masuk from './platform/auth/migrations/2026-11-21-masuk.ts'
import type { Migrations } from './platform/db/migrate.ts'
import * as fkp from './instruments/fkp/migrations/2026-11-22-fkp.ts'
import * as acaraFkp from './instruments/fkp/migrations/2026-11-22-acara.ts'
import * as pengaduanLuar from './instruments/pengaduan/migrations/2026-11-22-pengaduan-luar.ts'
import * as pengaduanWarga from './instruments/pengaduan/migrations/2026-11-22-pengaduan-warga.ts'
import * as pengaduan from './instruments/pengaduan/migrations/2026-11-22-pengaduan.ts'
import * as antreanPengaduan from './instruments/pengaduan/migrations/2026-11-22-antrean.ts'
import * as kirimanMeja from './instruments/pengaduan/migrations/2026-11-22-kiriman-meja.ts'
import * as saringAntre from './instruments/pengaduan/migrations/2026-11-23-saring-antre.ts'
import * as saringSelesai from './instruments/pengaduan/migrations/2026-11-22-saring-selesai.ts'
import * as jedaPengaduan from './instruments/pengaduan/migrations/2026-11-22-jeda.ts'
import * as serbuanAduan from './instruments/pengaduan/migrations/2026-11-22-serbuan-aduan.ts'
import * as penerimaanAduan from './instruments/pengaduan/migrations/2026-11-22-penerimaan.ts'
import * as laporHttp from './instruments/pengaduan/migrations/2026-11-22-lapor-http.ts'
import * as retensiPengaduan from './instruments/pengaduan/migrations/2026-11-22-retensi.ts'
import * as lihatLagiPengaduan from './instruments/pengaduan/migrations/2026-11-22-lihat-lagi.ts'
import * as kanalTunggu from './instruments/pengaduan/migrations/2026-11-22-kanal-tunggu.ts'
import * as salurSejak from './instruments/pengaduan/migrations/2026-11-22-salur-sejak.ts'
import * as topikPublik from './instruments/pengaduan/migrations/2026-11-22-topik-publik.ts'
import * as kategoriBerubah from './instruments/pengaduan/migrations/2026-11-22-kategori-berubah.ts'
import * as rahasiaSekali from './instruments/pengaduan/migrations/2026-11-22-rahasia-sekali.ts'
import * as terusanPengaduan from './instruments/pengaduan/migrations/2026-11-22-terusan.ts'
import * as perbaikan from './instruments/pengaduan/migrations/2026-11-22-perbaikan.ts'
import * as pengaduanLayanan from './instruments/pengaduan/migrations/2026-11-22-pengaduan-layanan.ts'
import * as namaSidik from './instruments/pengaduan/migrations/2026-11-22-nama-sidik.ts'
import * as standar from './instruments/standar-pelayanan/migrations/2026-11-22-standar.ts'
import * as pengaduanCari from './instruments/pengaduan/migrations/2026-11-22-teks-pengaduan.ts'
import * as forumDiumumkan from './instruments/fkp/migrations/2026-11-22-forum-diumumkan.ts'
import * as hadirKunci from './instruments/fkp/migrations/2026-11-22-hadir-kunci.ts'
import * as retensiForum from './instruments/fkp/migrations/2026-11-22-retensi.ts'
import * as fkpForum from './instruments/fkp/migrations/2026-11-22-forum-lanjut.ts'
import * as dampak from './instruments/tindak-lanjut/migrations/2026-11-22-dampak.ts'
import * as potongDampak from './instruments/tindak-lanjut/migrations/2026-11-22-potong-dampak.ts'
import * as hitunganAksi from './instruments/tindak-lanjut/migrations/2026-11-22-hitungan-aksi.ts'
import * as lembarSaatForum from './instruments/fkp/migrations/2026-11-22-lembar-saat-forum.ts'
import * as sidikLaporan from './instruments/tindak-lanjut/migrations/2026-11-22-sidik-laporan.ts'
import * as laporanTindakLanjut from './instruments/tindak-lanjut/migrations/2026-11-22-laporan.ts'
import * as tindakLanjut from './instruments/tindak-lanjut/migrations/2026-11-22-tindak-lanjut.ts'
import * as registry from './registry/migrations/2026-11-21-registry.ts'
import * as logo from './registry/migrations/2026-11-22-logo.ts'
import * as peranPengaduan from './registry/migrations/2026-11-22-peran-pengaduan.ts'
import * as pewawancara from './registry/migrations/2026-11-22-pewawancara.ts'

/** Every migration of the house, in plain sight. A name, once released, is never changed. */
export const migrations: Migrations = {
  '2026-11-21-audit': audit,
  '2026-11-21-masuk': masuk,
  '2026-11-21-registry': registry,
  '2026-11-21-survei': survei,
  '2026-11-22-anjungan': anjungan,
  '2026-11-22-instrumen-sendiri': instrumenSendiri,
  '2026-11-22-pewawancara': pewawancara,
  '2026-11-22-saran': saran,
  '2026-11-22-serbuan': serbuan,
  '2026-11-22-survei-tanda': tanda,
  '2026-11-22-tanda-periksa': periksa,
  '2026-11-22-channels': channels,
  '2026-11-22-sampel': sampel,
  '2026-11-22-undangan': undangan,
  '2026-11-22-media': media,
  '2026-11-22-kumpulan': kumpulan,
  '2026-11-22-survei-mesin': mesin,
  '2026-11-22-tautan-loket': loket,
  '2026-11-22-channels-masuk': channelsMasuk,
  '2026-11-22-z-peran-pengaduan': peranPengaduan,
  '2026-11-22-z1-pengaduan': pengaduan,
  '2026-11-22-z9-teks-pengaduan': pengaduanCari,
  '2026-11-22-impor-latar': imporLatar,
  '2026-11-22-z3-pengaduan-luar': pengaduanLuar,
  '2026-11-22-z7-pengaduan-warga': pengaduanWarga,
  '2026-11-22-z2-antrean': antreanPengaduan,
  '2026-11-22-z4-terusan': terusanPengaduan,
  '2026-11-22-z5-jawaban-ringan': jawabanRingan,
  '2026-11-22-z6-logo': logo,
  '2026-11-22-z7-warisan': warisan,
  '2026-11-22-z8-standar': standar,
  '2026-11-22-z8-pengaduan-layanan': pengaduanLayanan,
  '2026-11-22-z9-retensi': retensiPengaduan,
  '2026-11-22-za-lihat-lagi': lihatLagiPengaduan,
  '2026-11-22-zc-lapor-http': laporHttp,
  '2026-11-22-zk-kiriman-meja': kirimanMeja,
  '2026-11-22-zk-penerimaan': penerimaanAduan,
  '2026-11-22-zk-serbuan': serbuanAduan,
  '2026-11-22-zd-tindak-lanjut': tindakLanjut,
  '2026-11-22-zi-laporan-tindak-lanjut': laporanTindakLanjut,
  '2026-11-22-ze-fkp': fkp,
  '2026-11-22-zf-forum': fkpForum,
  '2026-11-22-zg-suara': suaraForum,
  '2026-11-22-zh-acara': acaraFkp,
  '2026-11-22-zm-berkas-keliru': berkasKeliru,
  '2026-11-22-zn-perangkat': perangkatJawaban,
  '2026-11-22-zl-jeda': jedaPengaduan,
  '2026-11-22-zj-dampak': dampak,
  '2026-11-22-zn-potong-dampak': potongDampak,
  '2026-11-22-zj-perbaikan': perbaikan,
  '2026-11-22-zn-forum-diumumkan': forumDiumumkan,
  '2026-11-22-zn-hadir-kunci': hadirKunci,
  '2026-11-22-zn-retensi-kontak': retensiForum,
  '2026-11-22-zod-hitungan-aksi': hitunganAksi,
  '2026-11-22-zod-sidik-laporan': sidikLaporan,
  '2026-11-22-zoc-lembar-saat-forum': lembarSaatForum,
  '2026-11-22-zp-saring-selesai': saringSelesai,
  '2026-11-22-zq-kanal-tunggu': kanalTunggu,
  '2026-11-22-zq-lacak-topik-publik': topikPublik,
  '2026-11-22-zq-luar-salur-sejak': salurSejak,
  '2026-11-22-zq-nama-sidik': namaSidik,
  '2026-11-22-zq-luar-kategori-berubah': kategoriBerubah,
  '2026-11-22-zq-rahasia-sekali': rahasiaSekali,
  '2026-11-23-zs-saring-antre': saringAntre,
}
