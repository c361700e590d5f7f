import type { z } from 'zod'
import { AppError, common, type FieldErrors, type Parsed } from '../../kernel/errors.ts'
import type { Ctx } from './env.ts'
import { BIDANG_TERBANYAK, readMultipart, type BatasUnggah, type BerkasLewat } from './multipart.ts'

/** A form as it was typed: every field a string (the last one sent), repeated fields as `name[]` arrays in `many`. */
export interface RawForm {
  readonly one: Readonly<Record<string, string>>
  readonly many: Readonly<Record<string, readonly string[]>>
  readonly files: Readonly<Record<string, File>>
  /** The same with every file of a field that takes several. */
  readonly semuaFiles: Readonly<Record<string, readonly File[]>>
  /** By field: a file that was more than the form may bring, and is not here. */
  readonly lewat?: Readonly<Record<string, BerkasLewat>>
}

/** Files lie on the disk until the request is answered (draf.ts). */
export async function readForm(c: Ctx, batas?: BatasUnggah): Promise<RawForm> {
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return parseFormText(await c.req.text())
  const { entries, lewat } = await readMultipart(c, batas)
  return { ...collect(entries), lewat }
}

/** A form that was sent as `a=1&b=2`. */
export function parseFormText(text: string): RawForm {
  // Counted before they are taken apart: nothing is made of two hundred thousand fields.
  let n = 1
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1))
    if (++n > BIDANG_TERBANYAK) throw new AppError(common.terlaluBesar)
  return collect(new URLSearchParams(text))
}

function collect(entries: Iterable<readonly [string, string | File]>): RawForm {
  // Without a prototype: a field may be called `constructor`. (As a literal, because Object.create makes slow ones.)
  const one = { __proto__: null } as unknown as Record<string, string>
  const many = { __proto__: null } as unknown as Record<string, string[]>
  const files = { __proto__: null } as unknown as Record<string, File>
  const semuaFiles = { __proto__: null } as unknown as Record<string, File[]>
  for (const [name, value] of entries) {
    if (typeof value === 'string') {
      const text = clean(value)
      one[name] = text
      const list = many[name]
      if (list) list.push(text)
      else many[name] = [text]
    } else if (value.size > 0) {
      files[name] = value
      const list = semuaFiles[name]
      if (list) list.push(value)
      else semuaFiles[name] = [value]
    }
  }
  return { one, many, files, semuaFiles }
}

/** PostgreSQL stores no NUL; line ends become one kind. */
const clean = (text: string): string =>
  /[\0\r]/.test(text) ? text.replaceAll('\0', '').replace(/\r\n?/g, '\n') : text

/** Checks a typed form: the value, or one plain sentence per field (the first that is wrong with it). */
export function parseForm<T>(schema: z.ZodType<T>, data: unknown): Parsed<T> {
  const result = schema.safeParse(data)
  if (result.success) return { ok: true, value: result.data }
  const errors: Record<string, string> = {}
  for (const issue of result.error.issues) {
    const field = issue.path.join('.') || '_'
    errors[field] ??= issue.message
  }
  return { ok: false, errors: errors satisfies FieldErrors }
}
