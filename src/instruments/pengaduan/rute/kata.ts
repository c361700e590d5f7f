/** Spellings of the telephone keyboard that mean one word each. */
const LISAN: Readonly<Record<string, string>> = {
  yg: 'yang',
  gk: 'tidak',
  ga: 'tidak',
  gak: 'tidak',
  nggak: 'tidak',
  ngga: 'tidak',
  tdk: 'tidak',
  tak: 'tidak',
  dg: 'dengan',
  dgn: 'dengan',
  utk: 'untuk',
  krn: 'karena',
  karna: 'karena',
  sdh: 'sudah',
  udah: 'sudah',
  blm: 'belum',
  sy: 'saya',
  jl: 'jalan',
  jln: 'jalan',
  kel: 'kelurahan',
  kec: 'kecamatan',
  dr: 'dari',
  pd: 'pada',
  org: 'orang',
  dpt: 'dapat',
  dlm: 'dalam',
  jg: 'juga',
  aja: 'saja',
  kalo: 'kalau',
  klo: 'kalau',
  thn: 'tahun',
  bln: 'bulan',
  hr: 'hari',
  rmh: 'rumah',
  sklh: 'sekolah',
  mhn: 'mohon',
  tlg: 'tolong',
  gmn: 'bagaimana',
  gimana: 'bagaimana',
  knp: 'kenapa',
  skrg: 'sekarang',
  sm: 'sama',
  spt: 'seperti',
  tsb: 'tersebut',
  pak: 'bapak',
  bpk: 'bapak',
  bu: 'ibu',
}

/** Words of a text as the suggestion reads them: small letters, everyday spellings made one, numbers only by their length. */
export function kataOf(teks: string): string[] {
  const bersih = teks
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (bersih === '') return []
  return bersih.split(' ').map((kata) => {
    if (/^\d+$/.test(kata)) return `#${Math.min(kata.length, 5)}`
    const lurus = kata.replaceAll(/(.)\1{2,}/gu, '$1')
    return Object.hasOwn(LISAN, lurus) ? LISAN[lurus]! : lurus
  })
}

const AWALAN = /^(?:me(?:ng|ny|n|m)?|pe(?:ng|ny|n|m)?|ber|ter|di|ke|se)(?=\p{L}{4})/u
const AKHIRAN = /(?<=\p{L}{4})(?:nya|kan|an|i|lah|kah)$/u

/** Rough stems: enough to see "berlubang" and "lubangnya" as one word. */
export const akarOf = (kata: string): string => kata.replace(AKHIRAN, '').replace(AWALAN, '')
