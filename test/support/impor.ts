import { expect } from 'vitest'
import type { Peran } from '../../src/kernel/actor.ts'
import type { Deps } from '../../src/platform/deps.ts'
import { imporRoutes } from '../../src/instruments/survei/impor/routes.tsx'
import { getAgregat } from '../../src/instruments/survei/jawaban/store-agregat.ts'
import type { AgregatPeriode } from '../../src/instruments/survei/jawaban/tipe.ts'
import { periodeRoutes } from '../../src/instruments/survei/periode/routes.tsx'
import { bukaSemester } from './semester.ts'
import type { FreshDb } from './database.ts'
import { buildDeps } from './deps.ts'
import { buildKantor, type Kantor } from './kantor.ts'
import { buildMeja, type Meja } from './meja.ts'

export interface KantorImpor {
  readonly kantor: Kantor
  readonly deps: Deps & { readonly asked: unknown[] }
  /** The periode answers are imported into: 5 January to 30 June 2026, and it is 1 March. */
  readonly id: string
  readonly path: string
  readonly sit: (peran: Peran, unitId: string | null) => Meja
  readonly upload: (desk: Meja, content: string | Uint8Array<ArrayBuffer>, name?: string) => Promise<Response>
  /** Uploads and looks at the preview, as a person does. */
  readonly preview: (
    desk: Meja,
    content: string | Uint8Array<ArrayBuffer>,
    name?: string,
  ) => Promise<{ at: string; html: string }>
  readonly agregat: () => Promise<AgregatPeriode>
  readonly files: () => Promise<string[]>
}

export async function buildKantorImpor(uji: FreshDb): Promise<KantorImpor> {
  const kantor = await buildKantor(uji.owner)
  const deps = buildDeps(uji.db, { now: () => new Date('2026-03-01T02:00:00Z') })
  const id = await bukaSemester(uji.db, deps, kantor)
  return imporDi(uji, kantor, deps, id)
}

/** The same office, importing into this periode. */
export function imporDi(uji: FreshDb, kantor: Kantor, deps: KantorImpor['deps'], id: string): KantorImpor {
  const path = `/kerja/survei/${id}/impor`
  const upload: KantorImpor['upload'] = (desk, content, name = 'skm.csv') => {
    const form = new FormData()
    form.set('berkas', new File([content], name))
    return desk.upload(path, form)
  }
  return {
    kantor,
    deps,
    id,
    path,
    sit: (peran, unitId) =>
      buildMeja(deps, kantor.pejabat(peran, unitId), '/kerja/survei', [
        imporRoutes(deps),
        periodeRoutes(deps),
      ]),
    upload,
    preview: async (desk, content, name) => {
      const res = await upload(desk, content, name)
      expect(res.status).toBe(303)
      const at = res.headers.get('location')!
      return { at, html: await (await desk.get(at)).text() }
    },
    agregat: () => uji.db.read(kantor.scope, (db) => getAgregat(db, id)),
    files: async () => {
      const keys: string[] = []
      for await (const key of deps.files.list()) keys.push(key)
      return keys
    },
  }
}

export const UNSUR = 'persyaratan;prosedur;waktu;biaya;produk;kompetensi;perilaku;sarana;pengaduan'
export const JUDUL = `tanggal;layanan;${UNSUR};jenis_kelamin;usia;saran`
export const baris = (
  nilai: string,
  rest = 'P;34;',
  layanan = 'KTP elektronik',
  tanggal = '2026-02-01',
): string => [tanggal, layanan, nilai.split('').join(';'), rest].join(';')
export const csv = (...lines: string[]): string => `${[JUDUL, ...lines].join('\r\n')}\r\n`

/** What the form on the page would send when its main button is pressed. */
export function formOf(html: string): Record<string, string> {
  const fields: Record<string, string> = { aksi: 'masukkan' }
  for (const [, name, value] of html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)) {
    fields[name!] = value!.replaceAll('&amp;', '&')
  }
  for (const [, name, body] of html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)) {
    fields[name!] = /<option value="([^"]*)" selected/.exec(body!)?.[1] ?? ''
  }
  for (const [tag] of html.matchAll(/<input[^>]*type="(?:radio|date)"[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)![1]!
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (!tag.includes('type="radio"') || tag.includes('checked')) fields[name] = value
  }
  return fields
}
