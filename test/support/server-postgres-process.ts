// For scripts/test.mjs: a server in a process of its own; prints its address, ends when told to or when its parent is gone.
import { startServerPostgres } from './server-postgres.ts'

const server = await startServerPostgres()
console.log(JSON.stringify({ url: server.url, version: server.version }))
process.stdin.resume()
process.stdin.on('end', () => void server.stop().then(() => process.exit(0)))
