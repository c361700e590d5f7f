import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { emptyDb, freshDb, type FreshDb } from '../../../../test/support/database.ts'
import { hasServerPostgres, startServerPostgres } from '../../../../test/support/server-postgres.ts'
import { newId } from '../../../kernel/ids.ts'
import { migrations } from '../../../migrations.ts'
import '../../../registry/tables.ts'
import { openFiles } from '../../files/index.ts'
import { backupTo, BackupError, restoreFrom, type Manifest, type PendingJob } from '../backup.ts'
import { migrateToLatest, type Migrations } from '../migrate.ts'
import { openOwner } from '../open.ts'

const home = mkdtempSync(join(tmpdir(), 'sambut-cadangan-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const filesIn = (name: string): ReturnType<typeof openFiles> =>
  openFiles({ dataDir: join(home, name), s3: undefined })
const files = filesIn('asal')
const instansiId = newId()
const AWKWARD = 'tab\t baris\n\\N \\. "kutip" \u2028 é 👋 ' + '\\'.repeat(5)

let source: FreshDb
let target: { url: string; drop: () => Promise<void> }
let count = 0
let dir: string

beforeAll(async () => {
  source = await freshDb()
  const { owner } = source
  await sql`insert into registry_instansi (instansi_id, slug, nama, jenis) values (${instansiId}, 'a', ${AWKWARD}, 'kabupaten')`.execute(
    owner,
  )
  const [atas, bawah] = [newId(), newId()]
  // The one below comes first in key order: a reference to a row that is not there yet.
  const [first, second] = [atas, bawah].sort()
  for (const [id, induk] of [
    [second!, null],
    [first!, second!],
  ] as const) {
    await sql`insert into registry_unit (instansi_id, id, induk_id, nama, slug, jenis)
      values (${instansiId}, ${id}, ${induk}, ${AWKWARD}, ${id}, 'dinas')`.execute(owner)
  }
  await sql`insert into registry_layanan (instansi_id, id, unit_id, nama, slug)
    select ${instansiId}, gen_random_uuid(), ${first!}, 'Layanan ' || i, 'l' || i from generate_series(1, 500) i`.execute(
    owner,
  )
  const periode = newId()
  await sql`insert into survei_periode (instansi_id, id, unit_id, nama, mulai, selesai, instrumen_kode, instrumen_versi, naskah)
    values (${instansiId}, ${periode}, ${first!}, 'TW I', '2026-01-01', '2026-03-31', 'skm', 1, ${JSON.stringify({ b: AWKWARD, a: 1 })}::jsonb)`.execute(
    owner,
  )
  await sql`insert into survei_jawaban (instansi_id, periode_id, id, layanan_id, saluran, nilai, jumlah, tanggal, kunci_kirim, garis_lurus, ganda, saran)
    select ${instansiId}, ${periode}, gen_random_uuid(), gen_random_uuid(), 'daring', '{1,2,3,4,1,2,3,4,4}', 24, '2026-02-01',
      'k' || i, false, i % 2 = 0, case when i % 3 = 0 then ${AWKWARD} end from generate_series(1, 2000) i`.execute(
    owner,
  )
  await sql`insert into masuk."user" (name, email, "emailVerified") values ('Ani', 'ani@contoh.go.id', true)`.execute(
    owner,
  )
  await sql`create schema pgboss`.execute(owner)
  await sql`create table pgboss.job (id int, name text, data jsonb, priority int, start_after timestamptz, state text, created_on timestamptz)`.execute(
    owner,
  )
  await sql`insert into pgboss.job values (1, 'uji.tunggu', '{"id":"x"}', 0, now(), 'created', now()), (2, 'uji.selesai', '{}', 0, now(), 'completed', now())`.execute(
    owner,
  )
  await files.put(
    `${instansiId}/laporan.pdf`,
    crypto.getRandomValues(new Uint8Array(60_000)),
    'application/pdf',
  )
  await files.put('kosong', new Uint8Array(), 'text/plain')
})
afterAll(() => source.drop())
beforeEach(async () => {
  dir = join(home, `cadangan${++count}`)
  target = await emptyDb()
})
afterEach(() => target.drop())

const backup = (url = source.url): Promise<Manifest> =>
  backupTo({ url, files, dir, sambut: '0.1.0', sidikKunci: 'abcd' })
let jobsPutBack: readonly PendingJob[] = []
const restore = (
  url = target.url,
  store = filesIn(`tujuan${count}`),
  steps: Migrations = migrations,
): Promise<Manifest> =>
  restoreFrom({
    url,
    files: store,
    dir,
    migrations: steps,
    putJobs: async (client, jobs) => {
      await client.query('select 1')
      jobsPutBack = jobs
    },
  })

/** Every row of every table as text, asked in another way than the backup does. */
async function everything(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`set timezone = 'UTC'`)
  const { rows } = await client.query<{ t: string }>(
    `select c.oid::regclass::text as t from pg_class c where relnamespace::regnamespace::text in ('public', 'masuk')
       and relkind = 'r' and relname not like 'sambut_migrasi%' order by 1`,
  )
  const all: Record<string, string> = {}
  for (const { t } of rows) {
    const { rows: sums } = await client.query<{ s: string }>(
      `select count(*) || ' ' || coalesce(sum(hashtextextended(r::text, 1)), 0) as s from ${t} r`,
    )
    all[t] = sums[0]!.s
  }
  await client.end()
  return all
}
const reasons = async (attempt: Promise<unknown>): Promise<readonly string[]> => {
  const err = await attempt.then(
    () => undefined,
    (e: unknown) => e,
  )
  expect(err).toBeInstanceOf(BackupError)
  return (err as BackupError).reasons
}
/** Nothing may be left of a failed attempt. */
async function expectUntouched(): Promise<void> {
  expect(await everything(target.url)).toEqual({})
  const keys: string[] = []
  for await (const key of filesIn(`tujuan${count}`).list()) keys.push(key)
  expect(keys).toEqual([])
}

it('gives back every row, every file, the counters and the work not yet done', async () => {
  const manifest = await backup()
  await restore()
  const before = await everything(source.url)
  expect(Object.keys(before).length).toBeGreaterThan(15)
  expect(await everything(target.url)).toEqual(before)
  expect(before['masuk."user"']).toMatch(/^1 /)
  const store = filesIn(`tujuan${count}`)
  for (const { kunci } of manifest.berkas) expect(await store.get(kunci)).toEqual(await files.get(kunci))
  expect(manifest.berkas).toHaveLength(2)
  expect(jobsPutBack).toMatchObject([{ name: 'uji.tunggu', data: { id: 'x' } }])
  const owner = openOwner({ url: target.url })
  const next = await sql<{ urut: string }>`
    insert into survei_jawaban (instansi_id, periode_id, id, layanan_id, saluran, nilai, jumlah, tanggal, kunci_kirim, garis_lurus, ganda)
    select instansi_id, id, gen_random_uuid(), gen_random_uuid(), 'daring', '{1}', 1, '2026-02-01', 'baru', false, false from survei_periode
    returning urut`.execute(owner)
  expect(next.rows).toEqual([{ urut: '2001' }])
  const orphan = sql`insert into registry_unit (instansi_id, id, nama, slug, jenis) values (gen_random_uuid(), gen_random_uuid(), 'x', 'x', 'x')`
  await expect(orphan.execute(owner)).rejects.toThrow(/foreign key/)
  expect(await migrateToLatest(owner, migrations)).toEqual([])
  await owner.destroy()
})

it('is the same again when the restored place is backed up', async () => {
  const first = await backup()
  await restore()
  dir = join(home, `cadangan${++count}`)
  const second = await backup(target.url)
  expect(second.tabel.map((t) => [t.nama, t.sha256Isi])).toEqual(
    first.tabel.map((t) => [t.nama, t.sha256Isi]),
  )
})

it.runIf(hasServerPostgres)('moves to a server of another version and back with every row', async () => {
  const server = await startServerPostgres()
  try {
    await backup()
    await restore(server.url)
    expect(await everything(server.url)).toEqual(await everything(source.url))
    dir = join(home, `cadangan${++count}`)
    const manifest = await backup(server.url)
    expect(manifest.postgresql).toBe(server.version)
    await restore()
    expect(await everything(target.url)).toEqual(await everything(source.url))
  } finally {
    await server.stop()
  }
})

it('shows one moment although rows arrive meanwhile', async () => {
  let last = 0
  const busy = (async (): Promise<void> => {
    for (let i = 0; i < 200; i++) {
      await sql`insert into registry_libur (instansi_id, tanggal, jenis, nama) values (${instansiId}, date '2000-01-01' + ${i}::int, 'libur_daerah', 'x')`.execute(
        source.owner,
      )
      last = i
    }
  })()
  const manifest = await backup()
  await busy
  expect(last).toBe(199)
  await restore()
  const { n } = (await readOne(target.url, 'select count(*)::int as n from registry_libur')) as { n: number }
  expect(n).toBe(manifest.tabel.find((t) => t.nama === 'registry_libur')!.baris)
  await sql`delete from registry_libur`.execute(source.owner)
})

async function readOne(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows[0]
}

it('keeps the backup from other eyes and appears whole or not at all', async () => {
  await backup()
  expect(statSync(dir).mode & 0o777).toBe(0o700)
  expect(statSync(join(dir, 'manifest.json')).mode & 0o777).toBe(0o600)
  expect(await reasons(backup())).toEqual([
    `Folder ${dir} tidak kosong. Sebutkan folder baru untuk cadangan ini.`,
  ])
  dir = join(home, 'gagal')
  const failing = { ...files, get: () => Promise.reject(new Error('the store went away')) }
  await expect(
    backupTo({ url: source.url, files: failing, dir, sambut: '0', sidikKunci: '' }),
  ).rejects.toThrow('went away')
  expect(readdirSync(home).filter((name) => name.includes('gagal'))).toEqual([])
})

it('refuses a place that is not empty, and leaves it as it is', async () => {
  await backup()
  const other = await freshDb()
  const before = await everything(other.url)
  expect((await reasons(restore(other.url)))[0]).toMatch(/^Basis data tujuan tidak kosong \(\d+ tabel/)
  expect(await everything(other.url)).toEqual(before)
  await other.drop()
  const store = filesIn(`tujuan${count}`)
  await store.put('lain', new Uint8Array([1]), 'text/plain')
  expect(await reasons(restore())).toEqual([
    'Tempat berkas tujuan tidak kosong (ada lain). Pulihkan ke folder data atau bucket yang baru.',
  ])
  expect(await store.get('lain')).toHaveLength(1)
})

it('names every file that is missing or damaged, and touches nothing', async () => {
  const manifest = await backup()
  rmSync(join(dir, 'tabel/registry_unit.copy.gz'))
  const damaged = join(dir, 'tabel/survei_jawaban.copy.gz')
  const bytes = readFileSync(damaged)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(damaged, bytes)
  appendFileSync(join(dir, manifest.berkas[0]!.berkas), 'x')
  expect(await reasons(restore())).toEqual([
    'tabel/registry_unit.copy.gz hilang dari cadangan.',
    'tabel/survei_jawaban.copy.gz rusak: sidik SHA-256-nya tidak cocok dengan manifest.',
    `${manifest.berkas[0]!.berkas} rusak: panjangnya ${manifest.berkas[0]!.bytes + 1} bita, seharusnya ${manifest.berkas[0]!.bytes}.`,
  ])
  await expectUntouched()
})

const rewrite = (change: (manifest: Manifest) => void): void => {
  const path = join(dir, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  change(manifest)
  rmSync(path)
  writeFileSync(path, JSON.stringify(manifest))
}

it('refuses a table that is missing from the manifest, or that nobody knows', async () => {
  await backup()
  rewrite((m) => {
    m.tabel = m.tabel.filter((t) => t.nama !== 'survei_jawaban')
    m.tabel.push({ ...m.tabel[0]!, nama: 'asing' })
  })
  expect(await reasons(restore())).toEqual([
    'Tabel survei_jawaban tidak ada dalam cadangan.',
    'Tabel asing dalam cadangan tidak dikenal oleh Sambut ini.',
  ])
  await expectUntouched()
})

it('undoes everything when the rows do not come back the same', async () => {
  await backup()
  rewrite((m) => {
    m.tabel.find((t) => t.nama === 'registry_unit')!.sha256Isi = '0'.repeat(64)
    m.tabel.find((t) => t.nama === 'survei_jawaban')!.baris = 3
  })
  expect(await reasons(restore())).toEqual([
    'Isi tabel registry_unit setelah dipulihkan tidak sama dengan cadangan (2 dari 2 baris).',
    'Isi tabel survei_jawaban setelah dipulihkan tidak sama dengan cadangan (2000 dari 3 baris).',
  ])
  await expectUntouched()
})

it('undoes everything when the last step fails', async () => {
  await backup()
  const attempt = restoreFrom({
    url: target.url,
    files: filesIn(`tujuan${count}`),
    dir,
    migrations,
    putJobs: () => Promise.reject(new Error('the last step')),
  })
  await expect(attempt).rejects.toThrow('the last step')
  await expectUntouched()
})

it('tells to update when the backup is of a later version, and migrates an earlier one onwards', async () => {
  await backup()
  const { '2026-11-21-survei': _, ...older } = migrations
  expect((await reasons(restore(target.url, undefined, older)))[0]).toMatch(
    /lebih baru daripada yang terpasang .*2026-11-21-survei.* Perbarui/,
  )
  await expectUntouched()
  rewrite((m) => Object.assign(m, { format: 'sambut-cadangan-9' }))
  expect((await reasons(restore()))[0]).toMatch(/sambut-cadangan-9, dari Sambut yang lebih baru/)
  rewrite((m) => Object.assign(m, { format: 'sambut-cadangan-1' }))
  const newer: Migrations = {
    ...migrations,
    '2099-01-01-uji': { up: (db) => db.schema.createTable('uji_baru').execute() },
  }
  await restore(target.url, undefined, newer)
  const owner = openOwner({ url: target.url })
  expect(await migrateToLatest(owner, newer)).toEqual(['2099-01-01-uji'])
  await owner.destroy()
})

it('says what is no backup at all', async () => {
  expect(await reasons(restore())).toEqual([
    `${dir} bukan cadangan Sambut: manifest.json tidak ada atau tidak dapat dibaca.`,
  ])
  mkdirSync(dir)
  writeFileSync(join(dir, 'manifest.json'), '{"format": "sambut-cadangan-1", "tabel": [')
  expect(await reasons(restore())).toEqual([`manifest.json di ${dir} rusak atau terpotong.`])
  writeFileSync(join(dir, 'manifest.json'), 'null')
  expect(await reasons(restore())).toEqual([`manifest.json di ${dir} rusak atau terpotong.`])
  expect(existsSync(join(home, `tujuan${count}`, 'berkas'))).toBe(false)
})

it('will not back up a database that holds no Sambut', async () => {
  expect(await reasons(backup(target.url))).toEqual([
    'Basis data ini belum berisi Sambut: tidak ada yang dicadangkan.',
  ])
})
