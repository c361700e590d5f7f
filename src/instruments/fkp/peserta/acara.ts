import type { Deps } from '../../../platform/deps.ts'
import type { Instansi } from '../../../registry/index.ts'
import type { Forum } from '../store.ts'
import { tulisKalender, type Acara } from './kalender.ts'

type D = Pick<Deps, 'config' | 'now'>

/** The forum as an event; its name stays the same for ever, so that a change finds the entry it changes. */
export function acaraOf(deps: D, f: Forum, i: Pick<Instansi, 'zona'>, tautan?: string): Acara {
  const umum = `${deps.config.baseUrl}/forum/${f.slug}`
  return {
    uid: `${f.id}@${new URL(deps.config.baseUrl).hostname}`,
    urutan: f.undanganUrutan,
    batal: f.keadaan === 'batal',
    judul: `Forum konsultasi publik: ${f.tema}`,
    tanggal: f.tanggal,
    mulai: f.mulai,
    selesai: f.selesai,
    zona: i.zona,
    tempat: f.mode === 'daring' ? 'Daring' : f.tempat,
    uraian: f.uraian.slice(0, 1000),
    tautan: tautan ?? umum,
    dibuat: deps.now(),
  }
}

/** To be saved by whoever opens the page. */
export const kalenderForum = (
  deps: D,
  p: { readonly forum: Forum; readonly instansi: Pick<Instansi, 'zona'> },
  tautan?: string,
): string => tulisKalender(acaraOf(deps, p.forum, p.instansi, tautan))
