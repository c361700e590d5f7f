// A program for cluster.test.ts: opens a cluster in a process of its own, prints its address and stays until told to stop.
import { openCluster } from '../../src/platform/db/cluster.ts'

const [dataDir = '', reachableBase = '', mode = ''] = process.argv.slice(2)
try {
  const cluster = await openCluster({ dataDir, reachableBase, shared: mode === 'shared' })
  console.log(JSON.stringify({ url: cluster.url }))
  process.once('SIGTERM', () => void cluster.stop().then(() => process.exit(0)))
  setInterval(() => undefined, 60_000)
} catch (err) {
  const { name, message } = err as Error
  console.log(JSON.stringify({ name, message }))
  process.exit(2)
}
