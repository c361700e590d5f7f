import type { Kanal } from '../../../platform/channels/index.ts'

export const tempat = ['nama', 'unit', 'layanan', 'tautan'] as const
export type Isian = Readonly<Record<(typeof tempat)[number], string>>

/** Fills a text; a mark nobody knows is left as it stands (and refused when the text is saved). */
export const fillTeks = (teks: string, isian: Isian): string =>
  teks.replaceAll(/\{(\w+)\}/g, (mark, name: string) => (isian as Record<string, string>)[name] ?? mark)

/** Marks in a text that nothing can fill. */
export const marksAsing = (teks: string): string[] =>
  [...teks.matchAll(/\{([^{}\n]*)\}/g)]
    .map((m) => m[1]!)
    .filter((name) => !(tempat as readonly string[]).includes(name))

export const SUBJEK_AWAL = {
  undangan: 'Bagaimana pelayanan {unit}?',
  pengingat: 'Pendapat Anda masih kami tunggu',
} as const

/** What an officer begins with. It goes out in Indonesian, whatever the language of the desk. */
export function teksAwal(jenis: 'undangan' | 'pengingat', kanal: Kanal): string {
  if (kanal === 'sms') {
    return jenis === 'undangan'
      ? 'Yth. {nama}, mohon nilai layanan {layanan} di {unit}: {tautan} (sekali pakai, tanpa nama)'
      : 'Yth. {nama}, penilaian Anda untuk {unit} masih kami tunggu: {tautan}'
  }
  const awal =
    jenis === 'undangan'
      ? 'Terima kasih sudah memakai layanan {layanan} di {unit}. Mohon waktu satu menit untuk menilai pelayanan kami:'
      : 'Beberapa hari lalu kami mengundang Anda menilai layanan {layanan} di {unit}. Undangan itu masih berlaku:'
  return `Yth. {nama},

${awal}

{tautan}

Tautan ini milik Anda dan hanya dapat dipakai sekali. Jawaban Anda tidak dihubungkan dengan nama Anda.

Hormat kami,
{unit}`
}
