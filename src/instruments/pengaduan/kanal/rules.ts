const MENIT_MS = 60_000

/** Messages this near to each other may be of one matter. */
export const BERDEKATAN_MS = 10 * MENIT_MS
/** So long a provider tries to hand a message over; a time before that is that of a clock gone wrong. */
export const PALING_LAMA_MS = 7 * 24 * 60 * MENIT_MS

/** For so long after the end what its reporter writes is about that complaint, unless he says that it is another. */
export const LANJUTAN_MS = 30 * 24 * 60 * MENIT_MS

/** After it was passed on; elsewhere it may be in work for sixty working days. */
export const DI_SANA_MS = 3 * LANJUTAN_MS

/** When it was written, as far as the provider can be believed. */
export const padaOf = (pada: Date, kini: Date): Date =>
  pada > kini || kini.getTime() - pada.getTime() > PALING_LAMA_MS ? kini : pada

const SAPAAN =
  /^(p|ping|te?st?|tes|h[ae]l+o+|hai+|hi|hey|permisi|punten|ass?alamu.?alaikum.*|(selamat )?(pagi|siang|sore|malam)|status)([\s,]+(pak|bu|min|kak|admin|semua))*\W*$/i
/** Says hello, and nothing that a file would miss. */
export const isSapaan = (teks: string): boolean => SAPAAN.test(teks.trim())
