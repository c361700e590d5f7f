import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

/**
 * A small strict S3 server: it recomputes every signature (AWS Signature Version 4) from what arrived, checks the hash
 * of the body, and lists keys in pages by their bytes, as the S3 documentation has it. The servers in the npm registry
 * either do not check signatures or cannot page (measured November 2026).
 */
export async function startS3Server(options: {
  readonly key: string
  readonly secret: string
  readonly bucket: string
  readonly pageSize: number
}): Promise<{ url: string; close: () => Promise<void> }> {
  const objects = new Map<string, Buffer>()
  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<unknown> => {
    const url = new URL(req.url ?? '', 'http://s3')
    const body = await buffer(req)
    const reply = (status: number, content: string | Buffer = ''): unknown =>
      res.writeHead(status).end(content)
    if (!isSigned(req, url, body, options))
      return reply(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>')
    const [, bucket, ...rest] = decodeURIComponent(url.pathname).split('/')
    if (bucket !== options.bucket) return reply(404, '<Error><Code>NoSuchBucket</Code></Error>')
    const key = rest.join('/')
    if (req.method === 'PUT') return reply(200, (objects.set(key, body), ''))
    if (req.method === 'DELETE') return reply(204, (objects.delete(key), ''))
    if (key === '') return reply(200, listing([...objects.keys()], url.searchParams, options.pageSize))
    const found = objects.get(key)
    return found ? reply(200, found) : reply(404, '<Error><Code>NoSuchKey</Code></Error>')
  }
  const server = createServer((req, res) => void answer(req, res))
  const port = await listen(server)
  return {
    url: `http://${options.key}:${options.secret}@127.0.0.1:${port}/${options.bucket}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })

function listing(keys: string[], query: URLSearchParams, pageSize: number): string {
  const after = query.get('continuation-token') ?? ''
  const prefix = query.get('prefix') ?? ''
  const left = keys
    .filter((key) => key.startsWith(prefix) && key > after)
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  const page = left.slice(0, pageSize)
  const next = left.length > pageSize ? `<NextContinuationToken>${page.at(-1)!}</NextContinuationToken>` : ''
  const contents = page.map((key) => `<Contents>\n<Key>${key}</Key><Size>1</Size></Contents>`).join('')
  return `<?xml version="1.0"?><ListBucketResult>${contents}${next}</ListBucketResult>`
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest()

/** docs.aws.amazon.com, "Signature Version 4": canonical request → string to sign → signature. */
function isSigned(
  req: IncomingMessage,
  url: URL,
  body: Buffer,
  own: { readonly key: string; readonly secret: string },
): boolean {
  const header = (name: string): string => String(req.headers[name] ?? '')
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/
  const [, key, day, region, names, signature] = form.exec(header('authorization')) ?? []
  if (key !== own.key || !day || !region || !names) return false
  const bodyHash = header('x-amz-content-sha256')
  if (!(bodyHash === 'UNSIGNED-PAYLOAD' && req.method !== 'PUT') && bodyHash !== sha256(body)) return false
  const query = [...url.searchParams]
    .map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(v)}`)
    .sort()
    .join('&')
  const headers = names.split(';').map((name) => `${name}:${header(name).trim()}\n`)
  const canonical = [req.method, url.pathname, query, headers.join(''), names, bodyHash].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', header('x-amz-date'), scope, sha256(canonical)].join('\n')
  const signingKey = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${own.secret}`, day))
  return hmac(signingKey, toSign).toString('hex') === signature
}
