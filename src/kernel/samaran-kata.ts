/** Words that make what follows them a person (22 November 2026). Longer ones first where one begins another. */
export const SAPAAN = [
  'bapak',
  'bpk',
  'pak',
  'ibu',
  'bu',
  'saudari',
  'saudara',
  'sdri',
  'sdr',
  'mbak',
  'mba',
  'mas',
  'kakak',
  'kak',
  'bang',
  'abang',
  'kang',
  'teteh',
  'teh',
  'uni',
  'uda',
  'tuan',
  'nyonya',
  'tn',
  'ny',
  'nn',
  'dokter',
  'dr',
  'drg',
  'ustaz',
  'ustadz',
  'haji',
  'hajah',
  'hj',
  'bidan',
  'suster',
  'perawat',
  'atas nama',
  'a.n',
  'a/n',
  'an.',
  'bernama',
  'namanya',
  'saya bernama',
] as const

/**
 * Of those, the ones that speak of a trade or of a name as such as often as of a person: "dokter baru datang", "namanya hilang".
 * What follows them is a person only when it is written like one.
 */
export const SAPAAN_RAGU: ReadonlySet<string> = new Set([
  'dokter',
  'dr',
  'drg',
  'ustaz',
  'ustadz',
  'haji',
  'bidan',
  'suster',
  'perawat',
  'namanya',
])

/** What often follows such a word in a comment and is no name: an office, a role, the next word of the sentence. */
export const BUKAN_NAMA: ReadonlySet<string> = new Set(
  `ada adalah admin agar akan aku anak antre apa atas atau bagian bagus baik banyak baru bapak belum bendahara berkata bersama bidan
bilang bisa bu bukan bupati cepat camat cuma dalam dan dapat dari datang dengan desa di dia dinas direktur dokter drg dr
dulu gak gigi gubernur guru hamil hanya harus hari hendak ibu ini itu jadi jaga jangan jika juga jutek kabid kadis kades
kalau kalian kandungan kami kapan karena kasi kasir kasih kata ke kemarin kepada kepala kenapa ketua kita kok kurang lagi lain lama langsung
lansia lebih loket lurah lewat mana marah mas masih mau melayani memang membantu memberi menanyakan mengapa menteri menyusui
meski mohon muda nya namun nan oleh operator padahal pagi pak para parkir paruh pegawai pelayanan pemilik penerima pengguna
penjaga perawat pernah petugas pimpinan pejabat polisi presiden pun rakyat ramah resepsionis rt rumah rw saat saja salah
sama sampai sangat satpam saya sebagai sebelum security sedang sekali sekda sekretaris selalu seluruh semua senang
seperti serta setelah siang siapa staf suami sudah suka supaya supir sopir spesialis tadi tak tangga tapi telah teller tempat tentara terima
terlalu tersebut tetap tetapi tidak tolong tua tugas tukang uang umum untuk walikota warga waktu yang yg yth ya`.split(
    /\s+/,
  ),
)

/** What stands in a name and is none: titles of respect and of study, and what says whose child one is. */
export const GELAR: ReadonlySet<string> = new Set([
  ...SAPAAN,
  ...`bin binti amd amk apt dra drh drs far hum kep keb kes kom msi ners pdi prof psi sag sos spd raden yth nama warga anonim
hamba allah`.split(/\s+/),
])

/** Letters a number plate begins with. */
export const DAERAH_PLAT =
  'A AA AB AD AE AG B BA BB BD BE BG BH BK BL BM BN BP D DA DB DC DD DE DG DH DK DL DM DN DP DR DT DW E EA EB ED F G H K KB KH KT KU L M N P PA PB PG PS PT PY R RI S T W Z'.split(
    ' ',
  )
