import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { buildDeps } from '../../../../test/support/deps.ts'
import { terimaAduan } from '../../../../test/support/pengaduan.ts'
import { buildPeramban } from '../../../../test/support/peramban.ts'
import { buildRumah, type Rumah } from '../../../../test/support/registry.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import { actOn } from '../commands.ts'
import { insertTanggapan } from '../tanggapan/store.ts'
import { wargaRoutes } from '../warga/index.ts'

let fresh: FreshDb
let rumah: Rumah
let deps: Deps
let kini = new Date('2026-11-16T03:00:00Z')
beforeAll(async () => {
  fresh = await freshDb()
  rumah = await buildRumah(fresh.db)
  deps = buildDeps(fresh.db, { now: () => kini })
})
afterAll(() => fresh.drop())

it.runIf(existsSync('/usr/bin/pdftotext'))(
  'holds receipt, clocks, steps with reasons, answers, and no name; for whoever showed the PIN alone',
  async () => {
    const pelapor = { nama: 'Siti Aminah', alamat: '', telepon: '', surel: 'siti@contoh.id', kabar: null }
    const { id, kode, pin } = await terimaAduan(deps, rumah.instansi.id, { pelapor })
    const pengelola = await rumah.pejabat({ peran: 'pengelola_pengaduan', unitId: null })
    const scope = { instansiId: rumah.instansi.id }
    const jawab = newId()
    await fresh.db.write(scope, async (trx) => {
      await actOn(trx, deps, pengelola, id, 'disposisi', { unitId: rumah.kecamatan.id })
      await actOn(trx, deps, pengelola, id, 'kembalikan', { alasan: 'Bukan jalan kabupaten.' })
      await actOn(trx, deps, pengelola, id, 'disposisi', { unitId: rumah.dinas.id })
      kini = new Date('2026-11-27T03:00:00Z')
      const isi = 'Lampu diganti Kamis ini.'
      const row = {
        instansi_id: scope.instansiId,
        id: jawab,
        pengaduan_id: id,
        jenis: 'jawaban',
        isi,
      } as const
      await insertTanggapan(trx, { ...row, unit_id: rumah.dinas.id, terkirim_at: kini })
      await actOn(trx, deps, pengelola, id, 'jawab', { tanggapanId: jawab })
    })
    const w = buildPeramban(deps, [wargaRoutes(deps)])
    const path = `/pengaduan/lacak/${kode}/berkas-ombudsman.pdf`
    expect((await w.get(path)).status).toBe(303)
    await w.post('/pengaduan/lacak', new URLSearchParams({ kode, pin }))
    const res = await w.get(path)
    expect(res.headers.get('content-type')).toBe('application/pdf')
    const folder = mkdtempSync(join(tmpdir(), 'ombudsman-'))
    writeFileSync(join(folder, 'b.pdf'), Buffer.from(await res.arrayBuffer()))
    const teks = execFileSync('pdftotext', [join(folder, 'b.pdf'), '-'], { encoding: 'utf8' }).replaceAll(
      /\s+/g,
      ' ',
    )
    rmSync(folder, { recursive: true })
    for (const text of [
      'Tanda terima',
      'Selesai lewat batas',
      'Bukan jalan kabupaten',
      'Lampu diganti Kamis ini',
    ])
      expect(teks).toContain(text)
    for (const text of ['Siti', pin]) expect(teks).not.toContain(text)
  },
  60_000,
)
