import type { Ctx } from '../../../../platform/http/env.ts'
import type { Bingkai, PemilikHalaman } from '../../../../ui/index.ts'

export { RecordPage as Halaman } from '../../../../ui/index.ts'

/** Whose page it is, in which language, at which address. */
export interface BingkaiForum extends Bingkai {
  readonly instansi: PemilikHalaman
}

export const bingkaiOf = (c: Ctx, path: string, instansi: PemilikHalaman): BingkaiForum => ({
  lang: c.var.lang,
  ...(c.var.tampilan ? { tampilan: c.var.tampilan } : {}),
  path,
  instansi,
})
