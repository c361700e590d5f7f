import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from './server.ts'

/**
 * The first start, with the demonstration, as a person sees it: once for the whole run. Every journey that wants that house gets
 * a copy of its folder, so that each still has one of its own.
 */
export default async function setup(): Promise<() => void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sambut-e2e-'))
  const server = await startServer({ dataDir })
  if ((await server.stop()) !== 0) throw new Error(`the first start did not end well:\n${server.output()}`)
  // A copy is refused beside its original. Under another name the original is gone, and each copy is the folder that moved.
  const contoh = `${dataDir}-contoh`
  renameSync(dataDir, contoh)
  const record = join(contoh, 'basis-data.json')
  // Copies that start together must not all ask for the one port.
  writeFileSync(record, JSON.stringify({ ...JSON.parse(readFileSync(record, 'utf8')), porta: 0 }))
  process.env['E2E_CONTOH'] = contoh
  return () => rmSync(contoh, { recursive: true, force: true })
}
