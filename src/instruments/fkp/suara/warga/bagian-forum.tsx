import type { BagianForum } from '../../forum/warga/bagian.ts'
import { formatNumber, LinkButton, Section } from '../../../../ui/index.ts'
import { classifyTerbuka, isHasilUmum, ORANG_TAMPIL } from '../rules.ts'
import { findPemungutan } from '../store-pemungutan.ts'
import { listPernyataan } from '../store-pernyataan.ts'
import { kataBagian } from './words-bagian.ts'

/** Voting on the public page of a forum: the way in while it is open, the way to what came out afterwards. */
export const bagianSuara: BagianForum = async (db, { forum }, lang) => {
  const p = await findPemungutan(db, forum.id)
  const k = kataBagian[lang]
  const n = (value: number): string => formatNumber(value, lang)
  const alamat = `/forum/${forum.slug}`
  if (classifyTerbuka(forum.keadaan, p.tahap)) {
    const tampil = (await listPernyataan(db, forum.id)).filter((s) => s.keadaan === 'tampil').length
    if (tampil === 0) return null
    return (
      <Section title={k.judul} lead={k.isi(n(tampil))}>
        <p class="aksi">
          <LinkButton href={`${alamat}/suara`}>{k.tombol}</LinkButton>
        </p>
      </Section>
    )
  }
  if (!isHasilUmum(forum.keadaan, p.tahap) || p.pemilih < ORANG_TAMPIL) return null
  return (
    <Section title={k.hasil} lead={k.hasilIsi(n(p.pemilih), n(p.suara))}>
      <p class="aksi">
        <LinkButton href={`${alamat}/hasil`} variant="secondary">
          {k.hasilTombol}
        </LinkButton>
      </p>
    </Section>
  )
}
