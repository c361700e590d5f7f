import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../../test/support/database.ts'
import { buildDeps } from '../../../../../test/support/deps.ts'
import { buildForum } from '../../../../../test/support/forum.ts'
import { buildMeja } from '../../../../../test/support/meja.ts'
import { buildRumah } from '../../../../../test/support/registry.ts'
import { newId } from '../../../../kernel/ids.ts'
import { undanganForumRoutes } from '../../peserta/routes-undangan.tsx'
import { pesertaRoutes } from '../../peserta/routes.tsx'
import { agreeKesepakatan } from '../kesepakatan.ts'
import { recordNotulen } from '../notulen.ts'
import { mejaAcaraRoutes } from './routes.ts'

let fresh: FreshDb
beforeAll(async () => void (fresh = await freshDb()))
afterAll(() => fresh.drop())

it('wherever a paper is to be had, an English page says that it is Indonesian', async () => {
  const rumah = await buildRumah(fresh.db)
  const deps = buildDeps(fresh.db, { now: () => new Date('2026-11-12T03:00:00Z') })
  const f = await buildForum(fresh.db, deps, rumah)
  await fresh.db.write({ instansiId: rumah.instansi.id }, async (trx) => {
    await recordNotulen(trx, deps, rumah.sistem, f.id, newId(), {
      pukul: '',
      pembicara: 'pengguna',
      jenis: 'usul',
      agendaId: null,
      isi: 'Antrean',
    })
    await agreeKesepakatan(trx, deps, rumah.sistem, f.id, newId(), {
      agendaId: null,
      masalah: 'Antrean',
      perbaikan: 'Loket',
      penanggungJawab: 'Kasubag',
      tenggat: '2027-01-31',
    })
  })
  const petugas = await rumah.pejabat({ peran: 'petugas', unitId: rumah.puskesmas.id })
  const meja = buildMeja(deps, petugas, '/kerja/fkp', [
    mejaAcaraRoutes(deps),
    undanganForumRoutes(deps),
    pesertaRoutes(deps),
  ])
  for (const tab of ['notulen', 'berita-acara', 'bukti', 'peserta', 'peserta/undangan']) {
    const html = async (query: string) => (await meja.get(`/kerja/fkp/${f.id}/${tab}${query}`)).text()
    const en = await html('?bahasa=en')
    expect(en, tab).toMatch(/\.pdf/)
    expect(en, tab).toContain('Official papers to download are in Indonesian')
    expect(await html(''), tab).not.toContain('are in Indonesian')
  }
})
