import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Deps } from '../../../platform/deps.ts'
import { isJenisBerkas } from '../../../platform/files/index.ts'
import { defineJob } from '../../../platform/jobs/define.ts'
import { randomToken } from '../../../platform/http/random.ts'
import { akhiranOf, type LampiranSiap } from './baca.ts'

const BERLAKU_MS = 6 * 3_600_000
const isian = z.object({
  sampai: z.number(),
  berkas: z.array(z.object({ kunci: z.string(), nama: z.string(), jenis: z.string() })).max(50),
})
type Alat = Pick<Deps, 'files' | 'deriveKey' | 'now'>

const macOf = (deps: Alat, isi: string): Buffer =>
  createHmac('sha256', deps.deriveKey('pengaduan.titip')).update(isi).digest()

/**
 * Files of a form that has to be shown once more wait here for some hours, so that nobody chooses them again: what the form
 * carries is a sealed list of them. '' for none.
 */
export async function putTitipan(deps: Alat, siap: readonly LampiranSiap[]): Promise<string> {
  if (siap.length === 0) return ''
  const hari = deps.now().toISOString().slice(0, 10)
  const berkas: z.infer<typeof isian>['berkas'] = []
  for (const { isi, jenis, nama } of siap) {
    const kunci = `titip/h${hari}/t${randomToken()}.${akhiranOf(jenis)}`
    await deps.files.put(kunci, isi, jenis)
    berkas.push({ kunci, nama, jenis })
  }
  const text = Buffer.from(
    JSON.stringify({ sampai: deps.now().getTime() + BERLAKU_MS, berkas } satisfies z.infer<typeof isian>),
  ).toString('base64url')
  return `${text}.${macOf(deps, text).toString('base64url')}`
}

/** Those files again; none when the list is not ours or too old. */
export async function getTitipan(deps: Alat, token: string): Promise<readonly LampiranSiap[]> {
  if (token === '') return []
  const [text = '', mac = ''] = token.split('.')
  const given = Buffer.from(mac, 'base64url')
  const right = macOf(deps, text)
  if (text === '' || given.length !== right.length || !timingSafeEqual(given, right)) return []
  const { data } = isian.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  if (!data || data.sampai < deps.now().getTime()) return []
  const siap: LampiranSiap[] = []
  for (const { kunci, nama, jenis } of data.berkas) {
    const isi = isJenisBerkas(jenis) ? await deps.files.open(kunci) : undefined
    if (isi && isJenisBerkas(jenis)) siap.push({ isi, nama, jenis })
  }
  return siap
}

/** Every night: what nobody came back for. */
export const bersihkanTitipan = defineJob({
  name: 'pengaduan.lampiran.titipan',
  payload: z.object({}),
  jadwal: '50 2 * * *',
  run: async (_, deps) => {
    const kemarin = `titip/h${new Date(deps.now().getTime() - 86_400_000).toISOString().slice(0, 10)}/`
    for await (const key of deps.files.list('titip/')) if (key < kemarin) await deps.files.remove(key)
  },
})
