import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Instansi } from '../../../registry/index.ts'
import { kataWarga } from '../forum/warga/words.ts'
import type { Forum } from '../store.ts'
import { tulisKalender, type Acara } from './kalender.ts'

type D = Pick<Deps, 'config' | 'now'>

/**
 * The forum as an event; its uid stays the same for ever, so that a change finds the entry it changes. What is sent is Indonesian,
 * what is fetched from a page speaks the language of the page.
 */
export function acaraOf(deps: D, f: Forum, i: Pick<Instansi, 'zona'>, lang: Bahasa, tautan?: string): Acara {
  const k = kataWarga[lang]
  const umum = `${deps.config.baseUrl}/forum/${f.slug}`
  return {
    uid: `${f.id}@${new URL(deps.config.baseUrl).hostname}`,
    urutan: f.undanganUrutan,
    batal: f.keadaan === 'batal',
    judul: k.kalenderJudul(f.tema),
    tanggal: f.tanggal,
    mulai: f.mulai,
    selesai: f.selesai,
    zona: i.zona,
    tempat: f.mode === 'daring' ? k.kalenderDaring : f.tempat,
    uraian: f.uraian.slice(0, 1000),
    tautan: tautan ?? umum,
    dibuat: deps.now(),
  }
}

/** To be saved by whoever opens the page. */
export const kalenderForum = (
  deps: D,
  p: { readonly forum: Forum; readonly instansi: Pick<Instansi, 'zona'> },
  lang: Bahasa,
  tautan?: string,
): string => tulisKalender(acaraOf(deps, p.forum, p.instansi, lang, tautan))
