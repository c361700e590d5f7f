import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort, startServer, type Server } from './support/server.ts'

/** Answers keep coming while Node and PostgreSQL are killed: whatever was acknowledged must be there afterwards, once. */
let server: Server
let port: number
let form: { address: string; layanan: string }
beforeAll(async () => {
  port = await freePort()
  server = await startServer({ port, env: { SAMBUT_SERBUAN: 'mati' } })
  form = await findForm()
})
afterAll(async () => {
  await server?.stop()
  server?.remove()
})

async function findForm(): Promise<{ address: string; layanan: string }> {
  const unit = await (await fetch(`${server.url}/unit/disdukcapil`)).text()
  const [, address] = /href="(\/s\/[a-z0-9]+)"/.exec(unit) ?? []
  const page = await (await fetch(`${server.url}${address}`)).text()
  const [, layanan] = /<option value="([0-9a-f-]{36})"/.exec(page) ?? []
  expect(address).toBeDefined()
  return { address: address!, layanan: layanan ?? '' }
}

const UNSUR = 'persyaratan prosedur waktu biaya produk kompetensi perilaku sarana pengaduan'.split(' ')

/** Acknowledged = the browser was sent on to the thanks. Anything else, the person would send again. */
async function send(kunci: string, saran: string): Promise<boolean> {
  const body = new URLSearchParams(UNSUR.map((u, i) => [u, String(1 + ((i + saran.length) % 4))]))
  body.set('saran', saran)
  body.set('kunci', kunci)
  if (form.layanan) body.set('layanan', form.layanan)
  try {
    const answer = await fetch(`${server.url}${form.address}`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { origin: server.url },
      signal: AbortSignal.timeout(5_000),
    })
    await answer.arrayBuffer()
    if (answer.status < 500) expect(answer.status, 'a valid answer').toBe(303)
    return answer.status === 303
  } catch (err) {
    // The line dropped: nobody was told anything.
    if (err instanceof TypeError || (err as Error).name === 'TimeoutError') return false
    throw err
  }
}

interface Storm {
  readonly acknowledged: Set<string>
  /** Told nothing, or not yet: sent again by hand at the end. */
  readonly unanswered: Map<string, string>
  stop(): Promise<void>
}
/** People who send a form again, the same one, for as long as nothing comes back. */
function storm(name: string, clients: number): Storm {
  const acknowledged = new Set<string>()
  const unanswered = new Map<string, string>()
  const ended = new AbortController()
  const client = async (c: number): Promise<void> => {
    for (let i = 0; !ended.signal.aborted; i++) {
      const saran = `badai ${name} ${c}-${i}`
      const kunci = crypto.randomUUID()
      unanswered.set(saran, kunci)
      let told = await send(kunci, saran)
      while (!told && !ended.signal.aborted) {
        await sleep(100)
        told = await send(kunci, saran)
      }
      if (!told) return
      acknowledged.add(saran)
      unanswered.delete(saran)
    }
  }
  const all = Array.from({ length: clients }, (_, c) => client(c))
  return {
    acknowledged,
    unanswered,
    stop: async () => {
      ended.abort()
      await Promise.all(all)
    },
  }
}

interface Letak {
  letak: string
  porta: number
  sandi: string
}
const record = (): Letak => JSON.parse(readFileSync(join(server.dataDir, 'basis-data.json'), 'utf8')) as Letak
const killPostgres = (): void => {
  process.kill(
    Number(readFileSync(join(record().letak, 'pg/postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  )
}
async function restart(): Promise<void> {
  server = await startServer({ port, dataDir: server.dataDir, env: { SAMBUT_SERBUAN: 'mati' } })
}

/** How often each answer of a storm is in the database, asked behind the application's back. */
async function stored(name: string): Promise<Map<string, number>> {
  const { porta, sandi } = record()
  const client = new pg.Client({ connectionString: `postgresql://sambut:${sandi}@127.0.0.1:${porta}/sambut` })
  await client.connect()
  const { rows } = await client.query<{ saran: string; n: number }>(
    'select saran, count(*)::int as n from survei_jawaban where saran like $1 group by saran',
    [`badai ${name} %`],
  )
  await client.end()
  return new Map(rows.map((r) => [r.saran, r.n]))
}

async function expectNothingLost({ acknowledged, unanswered }: Storm, name: string): Promise<void> {
  const before = await stored(name)
  expect([...acknowledged].filter((saran) => before.get(saran) !== 1)).toEqual([])
  expect([...before.values()].filter((n) => n !== 1)).toEqual([])
  // Who was told nothing sends the same form again: it counts once, whether it had arrived or not.
  for (const [saran, kunci] of unanswered) expect(await send(kunci, saran)).toBe(true)
  const after = await stored(name)
  expect(after.size).toBe(acknowledged.size + unanswered.size)
  expect([...after.values()].filter((n) => n !== 1)).toEqual([])
}

/** Until that many more answers were acknowledged: the house is working (again). */
async function untilMore(s: Storm, more: number): Promise<void> {
  const target = s.acknowledged.size + more
  for (const until = Date.now() + 60_000; s.acknowledged.size < target; await sleep(20)) {
    expect(Date.now(), `only ${s.acknowledged.size} of ${target} answers were taken`).toBeLessThan(until)
  }
}

it('loses no acknowledged answer when PostgreSQL is killed, and goes on by itself', async () => {
  const s = storm('pg', 24)
  for (let kill = 0; kill < 3; kill++) {
    await untilMore(s, 200)
    killPostgres()
  }
  await untilMore(s, 200)
  await s.stop()
  await expectNothingLost(s, 'pg')
})

it('loses no acknowledged answer when Node is killed, and starts again on what is there', async () => {
  const s = storm('node', 24)
  for (let kill = 0; kill < 2; kill++) {
    await untilMore(s, 200)
    await server.stop('SIGKILL')
    await restart()
  }
  await untilMore(s, 200)
  await s.stop()
  await expectNothingLost(s, 'node')
})

it('loses no acknowledged answer when both are killed at once', async () => {
  const s = storm('keduanya', 24)
  await untilMore(s, 200)
  killPostgres()
  await server.stop('SIGKILL')
  await restart()
  await untilMore(s, 200)
  await s.stop()
  await expectNothingLost(s, 'keduanya')
})

it('finishes what it took before a polite stop', async () => {
  const s = storm('sopan', 24)
  await untilMore(s, 200)
  expect(await server.stop('SIGTERM')).toBe(0)
  await restart()
  await s.stop()
  await expectNothingLost(s, 'sopan')
})

it('has every running figure and the audit chain whole after all that', () => {
  for (const command of ['hitung-ulang', 'verifikasi']) {
    const { status, stdout } = spawnSync(process.execPath, ['bin/sambut.mjs', command], {
      encoding: 'utf8',
      env: { ...process.env, SAMBUT_DATA: server.dataDir, VITEST: undefined, BASE_URL: undefined },
    })
    expect({ command, status, stdout }).toMatchObject({ status: 0 })
  }
})
