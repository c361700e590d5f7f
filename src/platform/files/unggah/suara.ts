const WAV = new Set(['fmt ', 'fact', 'data'])
const TANPA_UKURAN = 0xffff_ffff

/** Sound in WAV: only what is needed to play it; labels, broadcast and recorder notes go. undefined: no sound in it. */
export function stripWav(isi: Uint8Array): Uint8Array | undefined {
  const b = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength)
  const parts: Buffer[] = []
  const nama = new Set<string>()
  // A recorder that was switched off leaves the sizes open: the sound is what follows.
  const isTerbuka = [0, TANPA_UKURAN].includes(b.readUInt32LE(4))
  for (let at = 12; at + 8 <= b.length;) {
    const name = b.toString('latin1', at, at + 4)
    const size = b.readUInt32LE(at + 4)
    const sisa = b.length - at - 8
    if (size > sisa && name !== 'data') break
    const panjang = name === 'data' && (size > sisa || (size === 0 && isTerbuka)) ? sisa : size
    if (WAV.has(name) && !nama.has(name)) {
      nama.add(name)
      parts.push(chunk(name, b.subarray(at + 8, at + 8 + panjang)))
    }
    at += 8 + panjang + (panjang % 2)
  }
  if (!nama.has('fmt ') || !nama.has('data')) return undefined
  return chunk('RIFF', Buffer.concat([Buffer.from('WAVE'), ...parts]))
}

function chunk(name: string, isi: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(isi.length, 4)
  return Buffer.concat([head, isi, Buffer.alloc(isi.length % 2)])
}

/** Where the vendor of the comment header begins, by what the packet begins with. */
const AWAL_KOMENTAR: readonly (readonly [string, number])[] = [
  ['OpusTags', 8],
  ['\x03vorbis', 7],
]

/**
 * Sound in Ogg: every label becomes blanks of the same length, so that no page moves; the pages it lay on get their checksum anew. What is
 * built in another way than Opus and Vorbis are is left as it came.
 */
export function stripOgg(isi: Uint8Array): Uint8Array {
  const b = Buffer.from(isi)
  const pages = listHalaman(b)
  const letak = komentarOf(pages)
  const paket = Buffer.from(letak.map((at) => b[at]!))
  const mulai = AWAL_KOMENTAR.find(([awal]) => paket.toString('latin1', 0, awal.length) === awal)?.[1]
  const label = mulai === undefined ? undefined : listLabel(paket, mulai)
  if (!label || label.length === 0) return isi
  for (const [dari, sampai] of label)
    for (let i = dari; i < sampai; i++) b[letak[i]!] = i === dari + 1 ? 0x3d : 0x20
  const [awal, akhir] = [letak[label[0]![0]]!, letak[label.at(-1)![1] - 1]!]
  for (const { dari, sampai } of pages)
    if (sampai > awal && dari <= akhir) {
      b.writeUInt32LE(0, dari + 22)
      b.writeUInt32LE(crcOgg(b.subarray(dari, sampai)), dari + 22)
    }
  return b
}

interface Halaman {
  readonly dari: number
  readonly isi: number
  readonly sampai: number
  readonly seri: number
  readonly ruas: readonly number[]
}

/** The first pages: labels stand on the second and, where there is a cover picture, on some more. */
function listHalaman(b: Buffer): Halaman[] {
  const list: Halaman[] = []
  for (let at = 0; at + 27 <= b.length && list.length < 64;) {
    if (b.toString('latin1', at, at + 4) !== 'OggS') break
    const isi = at + 27 + b[at + 26]!
    const ruas = [...b.subarray(at + 27, isi)]
    const sampai = isi + ruas.reduce((n, r) => n + r, 0)
    if (sampai > b.length) break
    list.push({ dari: at, isi, sampai, seri: b.readUInt32LE(at + 14), ruas })
    at = sampai
  }
  return list
}

/** Where each byte of the second packet of the first stream lies; none when it does not end. */
function komentarOf(pages: readonly Halaman[]): number[] {
  const letak: number[] = []
  let ke = 0
  for (const p of pages) {
    if (p.seri !== pages[0]!.seri) continue
    let at = p.isi
    for (const r of p.ruas) {
      if (ke === 1) for (let i = at; i < at + r; i++) letak.push(i)
      at += r
      if (r < 255) ke++
      if (ke === 2) return letak
    }
  }
  return []
}

/** Each label from and to; undefined when they do not add up. */
function listLabel(paket: Buffer, mulai: number): (readonly [number, number])[] | undefined {
  const ada = (at: number, n: number): boolean => at + n <= paket.length
  if (!ada(mulai, 4)) return undefined
  let at = mulai + 4 + paket.readUInt32LE(mulai)
  if (!ada(at, 4)) return undefined
  const n = paket.readUInt32LE(at)
  at += 4
  const list: (readonly [number, number])[] = []
  for (let i = 0; i < n; i++) {
    if (!ada(at, 4)) return undefined
    const panjang = paket.readUInt32LE(at)
    if (!ada(at + 4, panjang)) return undefined
    list.push([at + 4, at + 4 + panjang])
    at += 4 + panjang
  }
  return list
}

const TABEL = Uint32Array.from({ length: 256 }, (_, i) => {
  let r = i << 24
  for (let k = 0; k < 8; k++) r = r & 0x8000_0000 ? (r << 1) ^ 0x04c1_1db7 : r << 1
  return r >>> 0
})
/** The checksum of RFC 3533: not the reflected one of ZIP and PNG. */
export function crcOgg(b: Uint8Array): number {
  let crc = 0
  for (const x of b) crc = ((crc << 8) ^ TABEL[((crc >>> 24) ^ x) & 255]!) >>> 0
  return crc
}
