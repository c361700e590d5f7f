/** Words that people put around what they look for, and that no service is called by. */
export const kataHampa: ReadonlySet<string> = new Set(
  `bikin buat membuat mau ingin pengen cara gimana bagaimana urus mengurus ngurus minta untuk di ke dari yang saya kami aku
  dan atau dengan tolong mohon syarat apa saja dimana mana kapan biaya berapa lama tempat layanan pelayanan`
    .split(/\s+/)
    .filter(Boolean),
)

/**
 * How people speak of services, as shipped: everyday words → words of a catalogue (several ways, by commas). An instansi adds its
 * own, replaces one of these, or switches it off by an empty meaning.
 */
export const sinonimBawaan: readonly (readonly [ujar: string, maksud: string])[] = [
  ['akte', 'akta'],
  ['akte lahir', 'akta kelahiran'],
  ['surat lahir', 'akta kelahiran'],
  ['surat kematian', 'akta kematian'],
  ['surat nikah', 'akta perkawinan, dispensasi nikah'],
  ['kk', 'kartu keluarga'],
  ['ktp', 'ktp, kartu tanda penduduk'],
  ['ktp anak', 'kartu identitas anak'],
  ['ktp digital', 'identitas kependudukan digital'],
  ['kia', 'kartu identitas anak, kesehatan ibu anak'],
  ['pindah rumah', 'pindah datang'],
  ['pindah alamat', 'pindah datang'],
  ['imb', 'persetujuan bangunan gedung'],
  ['izin bangunan', 'persetujuan bangunan gedung'],
  ['izin usaha', 'nomor induk berusaha'],
  ['siup', 'nomor induk berusaha'],
  ['baliho', 'izin reklame'],
  ['spanduk', 'izin reklame'],
  ['kartu kuning', 'kartu pencari kerja'],
  ['cari kerja', 'pencari kerja, pelatihan kerja'],
  ['bpjs', 'jaminan kesehatan'],
  ['kis', 'jaminan kesehatan'],
  ['bansos', 'data kesejahteraan sosial, bantuan'],
  ['surat tidak mampu', 'warga tidak mampu'],
  ['sktm', 'warga tidak mampu'],
  ['kursi roda', 'alat bantu disabilitas'],
  ['hibah', 'hibah'],
  ['pajak rumah', 'pbb'],
  ['pajak bumi bangunan', 'pbb'],
  ['stnk', 'surat kendaraan'],
  ['sim', 'surat kendaraan'],
  ['berobat', 'rawat jalan, pemeriksaan umum'],
  ['periksa dokter', 'rawat jalan, pemeriksaan umum'],
  ['opname', 'rawat inap'],
  ['igd', 'gawat darurat'],
  ['ugd', 'gawat darurat'],
  ['cuci darah', 'hemodialisis'],
  ['rontgen', 'radiologi'],
  ['cek darah', 'laboratorium'],
  ['vaksin', 'imunisasi'],
  ['suntik bayi', 'imunisasi'],
  ['sakit gigi', 'kesehatan gigi'],
  ['tebus obat', 'farmasi'],
  ['hamil', 'kesehatan ibu anak'],
  ['kb', 'keluarga berencana'],
  ['pirt', 'pangan industri rumah tangga'],
  ['semprot nyamuk', 'fogging'],
  ['warisan', 'ahli waris'],
  ['legalisir', 'legalisasi'],
  ['hajatan', 'izin keramaian'],
  ['kdrt', 'korban kekerasan'],
]
