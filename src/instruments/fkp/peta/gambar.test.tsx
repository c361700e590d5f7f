import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { forumOf, matriksOf } from '../../../../test/support/suara.ts'
import { PetaOpini } from './gambar.tsx'
import { computeKestabilan } from './kestabilan.ts'
import { PengumpulSuara } from './pengumpul.ts'
import { computePeta, type Peta } from './peta.ts'
import { buildSajian } from './sajian.ts'

function petaOf(peserta: number, kubu: number): Peta {
  const suara = new PengumpulSuara()
  for (const v of forumOf(peserta, 24, { kubu })) suara.add(v.peserta, v.pernyataan, v.suara)
  return computePeta(suara.matriks())
}
const teks = new Map([['3', 'Loket tetap buka <sampai> pukul 17.00']])

it('shows every group by letter, size and what it stands for, in words as well as in the picture', () => {
  const peta = petaOf(60, 3)
  const sajian = buildSajian(peta, teks, computeKestabilan(peta, 5))
  const html = renderToString(<PetaOpini id="peta" sajian={sajian} lang="id" />)
  expect(html).toContain('<title id="peta-judul">3 kelompok pendapat</title>')
  expect(html).toContain('Besarnya: kelompok A 20 orang; kelompok B 20 orang; kelompok C 20 orang.')
  expect(html).toContain('Kelompoknya kukuh: dihitung ulang 5 kali')
  for (const huruf of ['A', 'B', 'C']) expect(html).toContain(`Kelompok ${huruf}, 20 orang (33%)`)
  expect(html.match(/<li>/g)?.length).toBe(sajian.kelompok.flatMap((g) => g.mewakili).length)
  expect(html).toContain('Loket tetap buka &lt;sampai> pukul 17.00')
  expect(html).not.toContain('style=')
})
it('says the same in English', () => {
  const html = renderToString(
    <PetaOpini id="peta" sajian={buildSajian(petaOf(60, 3), teks, null)} lang="en" />,
  )
  expect(html).toContain('3 groups of opinion')
  expect(html).toContain('What do all groups agree on?')
  expect(html).not.toMatch(/kelompok|setuju/i)
})
it('marks the reader’s own place', () => {
  const html = renderToString(
    <PetaOpini
      id="peta"
      sajian={buildSajian(petaOf(40, 2), teks, null)}
      lang="id"
      anda={{ tempat: [0, 0], kata: 'Anda' }}
    />,
  )
  expect(html).toContain('>Anda</text>')
})
it('shows of a handful only how many they are', () => {
  const rows = Array.from({ length: 30 }, (_, i) =>
    i < 3 ? '--------++++' : i % 2 ? '++++++++++++' : '++++++++----',
  )
  const peta = computePeta(matriksOf(...rows), { k: 3 })
  const sajian = buildSajian(peta, new Map(), null)
  const small = sajian.kelompok.find((g) => g.orang === 3)!
  expect(small).toMatchObject({ tempat: [], mewakili: [] })
  const at = sajian.kelompok.indexOf(small)
  expect(sajian.bersama.every((b) => b.bagian[at] === null)).toBe(true)
  const html = renderToString(<PetaOpini id="peta" sajian={sajian} lang="id" />)
  expect(html).toContain('Terlalu kecil untuk ditampilkan tersendiri.')
  expect(html).toContain(`Kelompok ${small.huruf} hanya 3 orang`)
})
it('says that there is no map yet', () => {
  const sajian = buildSajian(computePeta(matriksOf()), new Map(), null)
  expect(renderToString(<PetaOpini id="peta" sajian={sajian} lang="id" />)).toContain('Belum ada suara')
})
it('keeps no participant’s name in what is shown', () => {
  const suara = new PengumpulSuara()
  for (const v of forumOf(40, 12)) suara.add(`orang-${v.peserta}`, v.pernyataan, v.suara)
  expect(JSON.stringify(buildSajian(computePeta(suara.matriks()), teks, null))).not.toContain('orang-')
})
