import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { emptyDb, freshDb, type FreshDb } from '../../test/support/database.ts'
import { exportChain } from '../platform/audit/index.ts'
import * as cadangkan from './cadangkan.ts'
import type { Run } from './command.ts'
import { commands } from './commands.ts'
import * as hitungUlang from './hitung-ulang.ts'
import * as migrasi from './migrasi.ts'
import * as pengguna from './pengguna.ts'
import * as pulihkan from './pulihkan.ts'
import * as verifikasi from './verifikasi.ts'

const home = mkdtempSync(join(tmpdir(), 'sambut-cli-'))
let fresh: FreshDb
beforeAll(async () => {
  fresh = await freshDb()
})
afterAll(async () => {
  await fresh.drop()
  rmSync(home, { recursive: true })
})
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', fresh.url)
  vi.stubEnv('SAMBUT_DATA', join(home, 'data'))
  vi.stubEnv('SAMBUT_LOG', 'error')
  // The test runner has a BASE_URL of its own.
  vi.stubEnv('BASE_URL', '')
})

interface Said {
  code: number
  out: string
  err: string
}
async function say(run: Run, ...argv: string[]): Promise<Said> {
  let [out, err] = ['', '']
  const code = await run(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    isTTY: false,
    columns: 80,
    now: () => 0,
  })
  return { code, out, err }
}
const json = (said: Said): unknown => JSON.parse(said.out)

it('makes the first instansi with its admin, and says everything that is wrong at once', async () => {
  const bad = await say(pengguna.run, 'tambah', '--surel', 'ani', '--nama', 'Ani', '--peran', 'raja')
  expect(bad).toMatchObject({ code: 2, out: '' })
  expect(bad.err.trim().split('\n')).toEqual([
    '--surel bukan alamat surel: ani.',
    '--peran hanya admin_instansi atau pembina, bukan raja.',
    'Sebutkan salah satu: --instansi SLUG yang sudah ada, atau --instansi-baru NAMA.',
  ])
  const baru = ['--instansi-baru', 'Kabupaten Melati', '--jenis', 'kabupaten']
  const made = await say(
    pengguna.run,
    'tambah',
    '--surel',
    'Ani@melati.go.id',
    '--nama',
    'Ani',
    ...baru,
    '--json',
  )
  expect(made.code).toBe(0)
  expect(json(made)).toMatchObject({ surel: 'ani@melati.go.id', peran: 'admin_instansi' })
  const again = await say(pengguna.run, 'tambah', '--surel', 'ani@melati.go.id', '--nama', 'Ani', ...baru)
  expect(again.code).toBe(2)
  const list = await say(pengguna.run, 'daftar', '--json')
  expect(json(list)).toEqual([
    {
      instansi: 'kabupaten-melati',
      surel: 'ani@melati.go.id',
      nama: 'Ani',
      jabatan: '',
      aktif: true,
      peran: 'admin_instansi',
    },
  ])
})

it('gives a new password to an account it knows', async () => {
  const renewed = await say(pengguna.run, 'sandi', 'ani@melati.go.id', '--json')
  expect(json(renewed)).toMatchObject({
    surel: 'ani@melati.go.id',
    sandi: expect.stringMatching(/^\w{4}(-\w{4}){3}$/),
  })
  expect(await say(pengguna.run, 'sandi', 'budi@melati.go.id')).toMatchObject({
    code: 2,
    err: 'Tidak ada akun dengan surel budi@melati.go.id.\n',
  })
})

it('closes an account and opens it again, but never the last admin', async () => {
  expect(await say(pengguna.run, 'nonaktif', 'ani@melati.go.id')).toMatchObject({
    code: 2,
    err: expect.stringContaining('paling sedikit satu admin'),
  })
  await say(pengguna.run, 'tambah', '--surel=budi@melati.go.id', '--nama=Budi', '--instansi=kabupaten-melati')
  expect(await say(pengguna.run, 'nonaktif', 'ani@melati.go.id')).toMatchObject({ code: 0 })
  const list = json(await say(pengguna.run, 'daftar', '--json')) as { surel: string; aktif: boolean }[]
  expect(list.find((o) => o.surel === 'ani@melati.go.id')?.aktif).toBe(false)
  expect(await say(pengguna.run, 'aktif', 'ani@melati.go.id')).toMatchObject({ code: 0 })
  expect(await say(pengguna.run, 'tanpa-kode', 'ani@melati.go.id')).toMatchObject({ code: 0 })
  expect((await say(pengguna.run, 'nonaktif')).err).toContain('Sebutkan surelnya')
})

it('finds the audit chain whole, and exits 1 when somebody changed a line', async () => {
  const whole = await say(verifikasi.run, '--json')
  expect(whole.code).toBe(0)
  const { rantai } = json(whole) as { rantai: { instansiId: string }[] }
  const file = join(home, 'audit.jsonl')
  await exportChain(fresh.owner, rantai[0]!.instansiId, file)
  expect((await say(verifikasi.run, file)).out).toMatch(/^Utuh: 1 rantai/)
  appendFileSync(file, '{}\n')
  const broken = await say(verifikasi.run, file)
  expect(broken).toMatchObject({ code: 1, out: expect.stringContaining('Tidak utuh') })
  expect(await say(verifikasi.run, join(home, 'tidak-ada'))).toMatchObject({ code: 2 })
})

it('recomputes every figure', async () => {
  expect(await say(hitungUlang.run, '--json')).toMatchObject({ code: 0 })
})

it('backs up, restores into an empty database and says what it moved', async () => {
  const dir = join(home, 'cadangan')
  const saved = await say(cadangkan.run, dir, '--json')
  expect(saved.code).toBe(0)
  const { baris } = json(saved) as { baris: number }
  const target = await emptyDb()
  vi.stubEnv('DATABASE_URL', target.url)
  vi.stubEnv('SAMBUT_DATA', join(home, 'data-baru'))
  const restored = await say(pulihkan.run, dir, '--json')
  expect(json(restored)).toMatchObject({ baris, kunciSama: false })
  expect(existsSync(join(home, 'data-baru/kunci-utama'))).toBe(false)
  expect((await say(verifikasi.run)).out).toMatch(/^Utuh: 1 rantai/)
  expect((await say(pulihkan.run, dir)).err).toMatch(/^Basis data tujuan tidak kosong/)
  await target.drop()
})

it('makes nothing where it only had to read', async () => {
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('SAMBUT_DATA', join(home, 'tidak-ada'))
  for (const [run, argv] of [
    [cadangkan.run, [join(home, 'x')]],
    [verifikasi.run, []],
    [hitungUlang.run, []],
  ] as const) {
    expect((await say(run, ...argv)).err).toMatch(/^Belum ada data Sambut di .*tidak-ada/)
  }
  expect((await say(pulihkan.run, home)).err).toMatch(/bukan cadangan Sambut/)
  expect(existsSync(join(home, 'tidak-ada'))).toBe(false)
})

it('asks for a migration before it reads a database of an earlier version, and does it once', async () => {
  const target = await emptyDb()
  vi.stubEnv('DATABASE_URL', target.url)
  expect((await say(verifikasi.run)).err).toMatch(/Jalankan npx sambut migrasi/)
  expect((await say(migrasi.run)).out).toMatch(/^Diterapkan: .*2026-11-21-survei/)
  expect((await say(migrasi.run)).out).toBe('Basis data sudah terkini.\n')
  const { owner } = fresh
  await sql`insert into sambut_migrasi (name, timestamp) values ('2099-01-01-x', 'x')`.execute(owner)
  vi.stubEnv('DATABASE_URL', fresh.url)
  expect((await say(verifikasi.run)).err).toMatch(/Sambut yang lebih baru/)
  await sql`delete from sambut_migrasi where name = '2099-01-01-x'`.execute(owner)
  await target.drop()
})

it.each([
  [['--aneh'], 'Pilihan --aneh tidak dikenal.\nMasukan kurang: lihat --help.\n'],
  [['a', 'b'], 'Masukan berlebih: b.\n'],
])('answers %j with what is wrong and exit code 2', async (argv, err) => {
  expect(await say(cadangkan.run, ...argv)).toEqual({ code: 2, out: '', err })
  const asJson = await say(cadangkan.run, ...argv, '--json')
  expect(json(asJson)).toEqual({ galat: err.trim().split('\n') })
})

it.each(Object.entries(commands))('explains %s with an example', async (_name, { load }) => {
  const help = await say((await load()).run, '--help')
  expect(help).toMatchObject({ code: 0, out: expect.stringMatching(/Contoh.*:.*npx sambut/s) })
})

it('lists its commands when it does not know one', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './scripts/loader.mjs', 'src/cli.ts', 'hapus-semua'],
    { encoding: 'utf8' },
  )
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('Perintah "hapus-semua" tidak dikenal.')
  for (const name of Object.keys(commands)) expect(stderr).toContain(`  ${name} `)
})
