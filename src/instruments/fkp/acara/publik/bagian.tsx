import type { Deps } from '../../../../platform/deps.ts'
import { formatDate, formatNumber, LinkButton, Section } from '../../../../ui/index.ts'
import type { BagianForum } from '../../forum/warga/bagian.ts'
import { loadHasil } from './muat.ts'
import { kataHasil } from './words.ts'

/** On the page of a forum: what came of it in a sentence, and the way to all of it. */
export const bagianHasil =
  (deps: Pick<Deps, 'now'>): BagianForum =>
  async (db, { forum }, lang) => {
    if (forum.keadaan !== 'selesai' && forum.keadaan !== 'ditetapkan') return null
    const h = await loadHasil(db, deps, forum.id)
    if (h.butir.length === 0) return null
    const k = kataHasil[lang]
    const n = (x: number): string => formatNumber(x, lang)
    const selesai = h.butir.filter((b) => b.aksi?.status === 'selesai').length
    const lead = h.beku
      ? k.ringkas(n(selesai), n(h.butir.length))
      : h.masa.terbuka && h.masa.batas
        ? k.usulanSampai(formatDate(h.masa.batas, lang))
        : k.judulRancangan
    return (
      <Section title={k.kesepakatan} lead={lead} id="hasil-forum">
        <ol class="tumpuk rapat" lang={lang === 'id' ? undefined : 'id'}>
          {h.butir.slice(0, 5).map((b) => (
            <li key={b.id}>
              {b.perbaikan}{' '}
              <span class="redup">
                ({b.penanggungJawab}, {formatDate(b.tenggat, lang)})
              </span>
            </li>
          ))}
        </ol>
        <p class="aksi">
          <LinkButton href={`/forum/${forum.slug}/berita-acara`} variant="secondary">
            {h.beku ? k.lihatHasil : k.lihatRancangan}
          </LinkButton>
        </p>
      </Section>
    )
  }
