// The floor: bare node:http that answers a GET with given bytes and a POST with a redirect once the body is read.
// node mentah.mjs PORT FILE, FILE = {"headers": {…}, "body": base64}
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const { headers, body } = JSON.parse(readFileSync(process.argv[3], 'utf8'))
const bytes = Buffer.from(body, 'base64')
createServer((req, res) => {
  if (req.method === 'GET') {
    res.writeHead(200, headers)
    res.end(bytes)
    return
  }
  req.resume()
  req.on('end', () => res.writeHead(303, { location: '/', 'content-length': 0 }).end())
}).listen(Number(process.argv[2]), '127.0.0.1', () => console.log('siap'))
