import type { Bahasa } from './bahasa.ts'

/** What a rule, a policy or a command may refuse, and how the outside is told. */
export type RefusalKind = 'invalid' | 'forbidden' | 'not_found' | 'conflict' | 'too_many' | 'too_large'

export interface Refusal {
  readonly code: string
  readonly kind: RefusalKind
  /** Plain Indonesian, shown as is. */
  readonly message: string
  /** The same in English; absent where only a file or a terminal is spoken of. */
  readonly en?: string
}

/** The one way to say no. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.message)
    this.name = 'AppError'
    this.refusal = refusal
  }
}

/** Something only whoever runs Sambut can mend. Its message is plain Indonesian for the terminal; no stack is shown. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}

/** Input errors by field name, each a plain sentence that says how to mend it. */
export type FieldErrors = Readonly<Record<string, string>>

/** The value a command or schema returns when input is wrong: not thrown, because it is expected. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors }

export const common = {
  notFound: {
    code: 'umum.tidak_ditemukan',
    kind: 'not_found',
    message: 'Halaman atau data ini tidak ditemukan.',
    en: 'This page or record was not found.',
  },
  terlaluBesar: {
    code: 'umum.terlalu_besar',
    kind: 'too_large',
    message:
      'Kiriman terlalu besar, jadi tidak ada yang tersimpan. Kembali dengan tombol peramban: isian Anda masih ada di sana. Kecilkan berkas atau teksnya, lalu kirim lagi.',
    en: 'This is too large, so nothing was stored. Go back by the browser’s button: what you typed is still there. Make the file or text smaller, then send again.',
  },
  forbidden: {
    code: 'umum.tidak_berwenang',
    kind: 'forbidden',
    message: 'Anda tidak berwenang melakukan ini.',
    en: 'You are not allowed to do this.',
  },
} as const satisfies Record<string, Refusal>

export const isRefusal = (err: unknown, kind: RefusalKind): err is AppError =>
  err instanceof AppError && err.refusal.kind === kind

/** A refusal in the language of the screen. */
export const refusalText = ({ message, en }: Refusal, lang: Bahasa): string =>
  lang === 'en' ? (en ?? message) : message
