import type { Masuk } from '../../src/platform/auth/index.ts'
import type { OpenDb } from '../../src/platform/db/types.ts'
import { createPejabat } from '../../src/registry/index.ts'

const SUREL = 'pengelola@bangku.example'
const SANDI = 'tebu hujan lampu sepeda'

/** Whoever manages complaints: sees the most, so pays the most. Made once for a folder that is kept. */
export async function pastikanPengelola(db: OpenDb, masuk: Masuk, instansiId: string): Promise<void> {
  if (await masuk.findAkunBySurel(SUREL)) return
  const nama = 'Sari Wulandari'
  const akun = await masuk.createAkun({ surel: SUREL, nama, sandi: SANDI, wajibGanti: false })
  await db.write({ instansiId }, (trx) =>
    createPejabat(
      trx,
      { kind: 'sistem', instansiId, nama: 'bangku uji' },
      {
        nama,
        surel: SUREL,
        akunId: akun.id,
        penugasan: [{ peran: 'pengelola_pengaduan', unitId: null }],
      },
    ),
  )
}

/** Signs in as a browser does; gives the cookies that open the desk. */
export async function masukMeja(base: string): Promise<string> {
  const res = await fetch(`${base}/masuk`, {
    method: 'POST',
    body: new URLSearchParams({ surel: SUREL, sandi: SANDI }),
    redirect: 'manual',
    headers: { origin: base, 'sec-fetch-site': 'same-origin' },
  })
  const cookies = res.headers.getSetCookie().map((c) => c.split(';')[0]!)
  if (res.status !== 303 || cookies.length === 0) throw new Error(`/masuk: ${res.status}`)
  return cookies.join('; ')
}
