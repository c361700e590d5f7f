// npm run bench -- fkp-suara: votes of a hall through HTTP, and whether every acknowledged one is stored.
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '../src/kernel/ids.ts'
import { openCluster } from '../src/platform/db/cluster.ts'
import { openOwner } from '../src/platform/db/open.ts'
import { buildForumSuara } from '../test/support/forum-suara.ts'
import { cpuOf, settled } from './survei/cpu.ts'
import { postmasterOf, startServer } from './survei/server.ts'

const [KLIEN, DETIK, PERNYATAAN] = [32, Number(process.env['BENCH_DETIK'] ?? 10), 20]
/** Votes a second a machine of two cores shall take: a hall of a thousand, each with one vote every two seconds. */
const SASARAN = 500
const PORT = Number(process.env['BENCH_PORT'] ?? 21740)

const dataDir = mkdtempSync(join(tmpdir(), 'sambut-bench-'))
const server = await startServer(dataDir, PORT)
const cluster = await openCluster({ dataDir, shared: true })
const owner = openOwner({ url: cluster.url })
const agent = new Agent({ keepAlive: true, maxSockets: KLIEN })
const waktu: number[] = []
let ok = true
try {
  const f = await buildForumSuara(owner)
  const own = { instansi_id: f.instansiId, forum_id: f.id }
  await owner
    .insertInto('fkp_pernyataan')
    .values(
      Array.from({ length: PERNYATAAN }, (_, i) => ({
        ...own,
        id: newId(),
        nomor: i + 1,
        teks: `Pernyataan uji nomor ${i + 1}.`,
        asal: 'petugas' as const,
        agenda_id: null,
        pemilih_id: null,
        keadaan: 'tampil' as const,
        created_by: null,
        diputus_at: null,
        diputus_by: null,
      })),
    )
    .execute()

  const token = (n: number): string => `uji${String(n).padStart(19, '0')}`
  const send = (orang: number, nomor: number): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const body = `p=${nomor}&nilai=${['setuju', 'tidak', 'lewat'][(orang + nomor) % 3]}`
      const req = request(
        {
          agent,
          port: PORT,
          path: `/forum/${f.slug}/suara`,
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': body.length,
            accept: 'application/json',
            cookie: `suara=${token(orang)}`,
          },
        },
        (res) => {
          res.resume()
          res.on('end', () => resolve(res.statusCode === 200))
        },
      )
      req.on('error', reject)
      req.end(body)
    })

  // What a server does for itself after its start is not what votes cost.
  await settled(server.pid, postmasterOf(dataDir))
  let orang = 0
  let diterima = 0
  const until = performance.now() + DETIK * 1000
  const cpu = cpuOf(server.pid)
  const began = performance.now()
  await Promise.all(
    Array.from({ length: KLIEN }, async () => {
      while (performance.now() < until) {
        const saya = orang++
        for (let nomor = 1; nomor <= PERNYATAAN && performance.now() < until; nomor++) {
          const at = performance.now()
          if (await send(saya, nomor)) diterima++
          waktu.push(performance.now() - at)
        }
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const cpuMs = cpuOf(server.pid) - cpu
  const { n } = await owner
    .selectFrom('fkp_suara')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  const p = await owner.selectFrom('fkp_pemungutan').selectAll().executeTakeFirstOrThrow()
  waktu.sort((a, b) => a - b)
  const persentil = (x: number): string => (waktu[Math.floor(waktu.length * x)] ?? 0).toFixed(1)
  const laju = diterima / seconds
  const utuh = Number(n) === diterima && p.suara === diterima
  ok = utuh && laju >= SASARAN
  console.log(
    `${KLIEN} klien, ${p.pemilih} pemilih: ${laju.toFixed(0)} suara/detik (sasaran ${SASARAN}), p50 ${persentil(0.5)} ms, p99 ${persentil(0.99)} ms, ${((cpuMs * 1000) / Math.max(1, diterima)).toFixed(0)} µs CPU Node tiap suara`,
  )
  console.log(
    `Diakui ${diterima}, tersimpan ${n}, tercatat ${p.suara}: ${utuh ? 'sama' : 'BEDA'}. Beban mesin ${loadavg()[0]!.toFixed(1)}.`,
  )
} finally {
  agent.destroy()
  await owner.destroy()
  await cluster.stop()
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(ok ? 0 : 1)
