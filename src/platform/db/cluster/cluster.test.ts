import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openCluster, type Cluster } from '../cluster.ts'
import { clusterFolder, type ClusterRecord } from './layout.ts'
import { findPostmaster } from './postmaster.ts'
import { isPidAlive } from './process-id.ts'

const isRoot = process.getuid?.() === 0
const home = mkdtempSync(join(tmpdir(), 'sambut-klaster-'))
chmodSync(home, 0o755)
afterAll(() => rmSync(home, { recursive: true, force: true }))

let count = 0
let dataDir: string
const open: Cluster[] = []
const children: ChildProcess[] = []
beforeEach(() => {
  dataDir = join(home, `data${++count}`)
})

/** A data folder that was used before: copied, because making one takes a second. */
const used = join(home, 'pernah-dipakai')
async function usedDataDir(): Promise<void> {
  if (!existsSync(used)) await (await start({ dataDir: used })).stop()
  spawnSync('cp', ['-a', used, dataDir])
  const record = JSON.parse(readFileSync(join(used, 'basis-data.json'), 'utf8')) as ClusterRecord
  writeFileSync(
    join(dataDir, 'basis-data.json'),
    JSON.stringify({ ...record, milik: dataDir, letak: dataDir }),
  )
}
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const cluster of open.splice(0)) await cluster.stop()
  const left = existsSync(join(dataDir, 'basis-data.json')) && findPostmaster(clusterFolder(record()))
  if (left) process.kill(left.process.pid, 'SIGQUIT')
})

const start = async (options: Partial<Parameters<typeof openCluster>[0]> = {}): Promise<Cluster> => {
  const cluster = await openCluster({ dataDir, reachableBase: join(home, 'terjangkau'), ...options })
  open.push(cluster)
  return cluster
}
const record = (): ClusterRecord =>
  JSON.parse(readFileSync(join(dataDir, 'basis-data.json'), 'utf8')) as ClusterRecord
const serverPid = (): number | undefined => findPostmaster(clusterFolder(record()))?.process.pid

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

interface Said {
  url?: string
  name?: string
  message?: string
}
/** Opens the same data folder from another Node, as another account if wanted. */
async function elsewhere(
  mode = '',
  user: { uid?: number; gid?: number } = {},
): Promise<{ child: ChildProcess; said: Said }> {
  const child = spawn(
    process.execPath,
    [join(process.cwd(), 'test/support/cluster-process.ts'), dataDir, join(home, 'terjangkau'), mode],
    { stdio: ['ignore', 'pipe', 'inherit'], ...user },
  )
  children.push(child)
  for await (const line of createInterface({ input: child.stdout! }))
    return { child, said: JSON.parse(line) as Said }
  throw new Error('it said nothing')
}
const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null
    ? new Promise((resolve) => child.once('exit', resolve))
    : Promise.resolve(child.exitCode)

it('makes a durable cluster with checksums, a password nobody else can read, and an owner who is no superuser', async () => {
  const { url } = await start()
  const [settings] = await query(
    url,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as sync,
       current_setting('full_page_writes') as pages, current_setting('data_checksums') as checksums,
       current_setting('server_encoding') as encoding, current_setting('listen_addresses') as listen,
       (select rolsuper from pg_roles where rolname = current_user) as super`,
  )
  expect(settings).toEqual({
    fsync: 'on',
    sync: 'on',
    pages: 'on',
    checksums: 'on',
    encoding: 'UTF8',
    listen: '127.0.0.1',
    super: false,
  })
  expect(statSync(join(dataDir, 'basis-data.json')).mode & 0o777).toBe(0o600)
  await expect(query(url.replace(/:[^:@]+@/, ':salah@'), 'select 1')).rejects.toThrow(/password/)
})

it('keeps what was written, the port and the password over a clean stop', async () => {
  await usedDataDir()
  const first = await start()
  await query(first.url, 'create table t as select 1 as a')
  await first.stop()
  expect(serverPid()).toBeUndefined()
  const second = await start()
  expect(second.url).toBe(first.url)
  expect(await query(second.url, 'select a from t')).toEqual([{ a: 1 }])
})

it('takes another port when its own is taken', async () => {
  await usedDataDir()
  const first = await start()
  await first.stop()
  const { porta } = record()
  const squatter = createServer().listen(porta, '127.0.0.1')
  try {
    const second = await start()
    expect(record().porta).not.toBe(porta)
    expect(await query(second.url, 'select 1 as a')).toEqual([{ a: 1 }])
  } finally {
    squatter.close()
  }
})

it('adopts the server that a killed Node left behind', async () => {
  await usedDataDir()
  const { child, said } = await elsewhere()
  await query(said.url!, 'create table t as select 1 as a')
  const pid = serverPid()
  child.kill('SIGKILL')
  await ended(child)
  const again = await start()
  expect(serverPid()).toBe(pid)
  expect(await query(again.url, 'select a from t')).toEqual([{ a: 1 }])
  await again.stop()
  expect(isPidAlive(pid!)).toBe(false)
})

it('starts within milliseconds of a kill of Node and of the server', async () => {
  await usedDataDir()
  const { child, said } = await elsewhere()
  await query(said.url!, 'create table t as select 1 as a')
  const pid = serverPid()!
  child.kill('SIGKILL')
  process.kill(pid, 'SIGKILL')
  const again = await start()
  expect(serverPid()).not.toBe(pid)
  expect(await query(again.url, 'select a from t')).toEqual([{ a: 1 }])
})

it('waits for the end of a server that no longer listens, though its pid file calls it ready', async () => {
  await usedDataDir()
  await (await start()).stop()
  const folder = clusterFolder(record())
  const dying = spawn('/bin/sleep', ['0.5'], { cwd: folder })
  writeFileSync(
    join(folder, 'postmaster.pid'),
    `${dying.pid}\n${folder}\n1\n${record().porta}\n\n127.0.0.1\n\nready   \n`,
  )
  expect(await query((await start()).url, 'select 1 as a')).toEqual([{ a: 1 }])
})

it('starts the server again at the same address when that alone dies', async () => {
  await usedDataDir()
  const { url } = await start()
  await query(url, 'create table t as select 1 as a')
  const pid = serverPid()!
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(async () => expect(await query(url, 'select a from t')).toEqual([{ a: 1 }]), {
    timeout: 15_000,
    interval: 100,
  })
  expect(serverPid()).not.toBe(pid)
})

it('starts although a pid file names a process that is something else by now', async () => {
  await usedDataDir()
  await (await start()).stop()
  const folder = clusterFolder(record())
  writeFileSync(
    join(folder, 'postmaster.pid'),
    `${process.pid}\n${folder}\n1\n${record().porta}\n\n127.0.0.1\n\nready   \n`,
  )
  expect(await query((await start()).url, 'select 1 as a')).toEqual([{ a: 1 }])
})

it('refuses a second application on the same data folder in plain words, and the first goes on', async () => {
  await usedDataDir()
  const { url } = await start()
  const { child, said } = await elsewhere()
  expect(said).toEqual({
    name: 'OperatorError',
    message: `Sambut sudah berjalan dengan folder data ${dataDir} (proses ${process.pid}). Hentikan dulu yang itu, atau beri folder lain dengan SAMBUT_DATA.`,
  })
  expect(await ended(child)).toBe(2)
  expect(await query(url, 'select 1 as a')).toEqual([{ a: 1 }])
})

it('lets exactly one of several applications started at the same moment have the folder', async () => {
  await usedDataDir()
  const all = await Promise.all([elsewhere(), elsewhere(), elsewhere()])
  expect(all.filter(({ said }) => said.url)).toHaveLength(1)
  expect(all.filter(({ said }) => said.message?.startsWith('Sambut sudah berjalan'))).toHaveLength(2)
})

it('ignores the lock of a process that is gone, and a damaged one', async () => {
  await usedDataDir()
  const gone = spawnSync('true').pid
  writeFileSync(join(dataDir, 'sambut.kunci'), JSON.stringify({ pid: gone, start: '' }))
  writeFileSync(
    join(dataDir, 'postgresql.kunci'),
    JSON.stringify({ pid: process.pid, start: 'another boot' }),
  )
  await (await start()).stop()
  writeFileSync(join(dataDir, 'sambut.kunci'), '')
  await start()
})

it('shares the running server with a command, and neither stops it under the other', async () => {
  await usedDataDir()
  const command = await elsewhere('shared')
  const app = await start()
  expect(command.said.url).toBe(app.url)
  command.child.kill('SIGTERM')
  expect(await ended(command.child)).toBe(0)
  expect(await query(app.url, 'select 1 as a')).toEqual([{ a: 1 }])
  const later = await elsewhere('shared')
  await app.stop()
  expect(await query(later.said.url!, 'select 1 as a')).toEqual([{ a: 1 }])
  later.child.kill('SIGTERM')
  await ended(later.child)
  expect(serverPid()).toBeUndefined()
})

it('follows a moved data folder, and refuses a copied one', async () => {
  await usedDataDir()
  const first = await start()
  await query(first.url, 'create table t as select 1 as a')
  await first.stop()
  const moved = join(home, 'pindah')
  renameSync(dataDir, moved)
  dataDir = moved
  const second = await start()
  expect(await query(second.url, 'select a from t')).toEqual([{ a: 1 }])
  await second.stop()
  cpSync(moved, join(home, 'salinan'), { recursive: true })
  await expect(start({ dataDir: join(home, 'salinan') })).rejects.toThrow(/adalah salinan dari .*cadangkan/)
})

it('finishes a first start that was killed half-way', async () => {
  await (await start()).stop()
  const { sandi } = record()
  const folder = clusterFolder(record())
  rmSync(join(folder, 'global'), { recursive: true })
  const again = await start()
  expect(again.url).toContain(encodeURIComponent(sandi))
})

describe.runIf(isRoot)('as root', () => {
  it('runs the server as an ordinary account', async () => {
    await start()
    const uid = statSync(`/proc/${serverPid()}`).uid
    expect(uid).not.toBe(0)
    expect(statSync(clusterFolder(record())).uid).toBe(uid)
  })

  it('places the cluster where that account can reach it, and says where, when the data folder is closed', async () => {
    const closed = join(home, 'root')
    mkdirSync(closed, { mode: 0o700 })
    dataDir = join(closed, 'data')
    const { url } = await start()
    expect(record().letak.startsWith(join(home, 'terjangkau/'))).toBe(true)
    expect(await query(url, 'select 1 as a')).toEqual([{ a: 1 }])
    await open[0]!.stop()
    rmSync(dataDir, { recursive: true })
    const anew = await start()
    await expect(query(anew.url, 'select a from t')).rejects.toThrow(/does not exist/)
  })

  it('lets that account through a data folder that only root could enter', async () => {
    mkdirSync(dataDir, { mode: 0o700 })
    await start()
    expect(record().letak).toBe(dataDir)
    expect(statSync(dataDir).mode & 0o777).toBe(0o711)
  })

  it('refuses the data folder of an ordinary user, and tells how to start instead', async () => {
    mkdirSync(dataDir)
    chownSync(dataDir, 65534, 65534)
    const first = await elsewhere('', { uid: 65534, gid: 65534 })
    expect(await query(first.said.url!, 'select 1 as a')).toEqual([{ a: 1 }])
    first.child.kill('SIGTERM')
    expect(await ended(first.child)).toBe(0)
    await expect(start()).rejects.toThrow(/milik pengguna lain .*sudo -u/)
  })

  it('tells an ordinary user that he may not write the folder', async () => {
    mkdirSync(dataDir, { mode: 0o755 })
    const { said } = await elsewhere('', { uid: 65534, gid: 65534 })
    expect(said.message).toMatch(/tidak dapat ditulis oleh pengguna ini.*SAMBUT_DATA/)
  })

  it('says plainly that the disk is full, at the first start and later, and goes on once there is room', async ({
    skip,
  }) => {
    mkdirSync(dataDir)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', dataDir]).status === 0
    if (!mounted) skip('a small disk cannot be mounted here')
    try {
      await expect(start()).rejects.toThrow(/Ruang disk .* penuh/)
      spawnSync('mount', ['-o', 'remount,size=120m', dataDir])
      await (await start()).stop()
      spawnSync('dd', ['if=/dev/zero', `of=${join(dataDir, 'pengisi')}`, 'bs=1M'])
      await expect(start()).rejects.toThrow(/Ruang disk .* penuh/)
      rmSync(join(dataDir, 'pengisi'))
      const again = await start()
      expect(await query(again.url, 'select 1 as a')).toEqual([{ a: 1 }])
      await again.stop()
    } finally {
      await sleep(100)
      spawnSync('umount', ['-l', dataDir])
    }
  })
})
