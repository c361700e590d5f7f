/** How forms of citizens guard themselves against a script (platform/http/pintu.ts). */
export interface SerbuanConfig {
  readonly tautan: number
  readonly perangkat: number | null
  readonly bit: number
  readonly tunggu: number
  readonly sabar: number
  /** Complaints by the form of one instansi within ten minutes: more than a flooded town sends, and then a proof takes a second. */
  readonly pengaduan: number
}

const AWAL: SerbuanConfig = { tautan: 600, perangkat: null, bit: 14, tunggu: 20, sabar: 120, pengaduan: 60 }
const BATAS: Readonly<Record<keyof SerbuanConfig, readonly [number, number]>> = {
  tautan: [1, 1_000_000],
  perangkat: [1, 1_000_000],
  bit: [1, 24],
  tunggu: [1, 600],
  sabar: [0, 1_000_000],
  pengaduan: [1, 1_000_000],
}

/** `tautan=600,perangkat=40,bit=14,tunggu=20,sabar=120,pengaduan=60`, any of them; `mati` = never on. */
export function readSerbuan(text: string | undefined, problems: string[]): SerbuanConfig | undefined {
  if (text === undefined || text.trim() === '') return AWAL
  if (text.trim() === 'mati') return undefined
  const result: { -readonly [K in keyof SerbuanConfig]: SerbuanConfig[K] } = { ...AWAL }
  for (const part of text.split(',')) {
    const [, name, value] = /^\s*(\w+)\s*=\s*(\d{1,7})\s*$/.exec(part) ?? []
    const range = Object.hasOwn(BATAS, name ?? '') ? BATAS[name as keyof SerbuanConfig] : undefined
    if (!range || Number(value) < range[0] || Number(value) > range[1]) {
      problems.push(
        'SAMBUT_SERBUAN harus mati, atau misalnya tautan=600,perangkat=40,bit=14,tunggu=20,sabar=120,pengaduan=60',
      )
      return AWAL
    }
    result[name as keyof SerbuanConfig] = Number(value)
  }
  return result
}
