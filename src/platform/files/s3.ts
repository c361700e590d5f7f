import { AwsClient } from 'aws4fetch'
import { SaxesParser } from 'saxes'
import { assertKey } from './key.ts'
import { sha256Of } from './sidik.ts'
import type { FileStore } from './store.ts'

const TIMEOUT_MS = 60_000

/**
 * An S3-compatible store, `https://KEY:SECRET@host/bucket[/prefix][?region=…]`, addressed by path as every
 * self-hosted server understands it.
 */
export function openS3Store(address: string): FileStore {
  const url = new URL(address)
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    service: 's3',
    ...regionOf(url),
    retries: 5,
  })
  const [bucket = '', ...rest] = url.pathname.split('/').filter(Boolean)
  const prefix = rest.map((part) => `${part}/`).join('')
  const base = `${url.protocol}//${url.host}/${bucket}`
  const at = (key: string): string => {
    assertKey(key)
    return `${base}/${prefix}${key}`
  }
  const ask = async (method: string, target: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await client.fetch(target, { method, signal: AbortSignal.timeout(TIMEOUT_MS), ...init })
    if (answer.ok || answer.status === 404) return answer
    throw new Error(
      `file store answered ${answer.status} to ${method}: ${(await answer.text()).slice(0, 300)}`,
    )
  }
  const get = async (key: string): Promise<ArrayBuffer | undefined> => {
    const answer = await ask('GET', at(key))
    return answer.ok ? answer.arrayBuffer() : undefined
  }
  return {
    put: async (key, body, contentType) => {
      const answer = await ask('PUT', at(key), {
        body: body as Uint8Array<ArrayBuffer> | Blob,
        // Signed with the hash of the body: the store refuses what was damaged or changed on the way.
        headers: {
          'content-type': contentType,
          'x-amz-content-sha256': await sha256Of(body),
        },
      })
      if (!answer.ok) throw new Error(`file store has no bucket ${bucket}`)
    },
    get: async (key) => {
      const isi = await get(key)
      return isi && new Uint8Array(isi)
    },
    open: async (key) => {
      const isi = await get(key)
      return isi && new Blob([isi])
    },
    remove: async (key) => {
      await ask('DELETE', at(key))
    },
    list: (folder = '') =>
      listKeys(
        async (query) => (await ask('GET', `${base}?${query.toString()}`)).text(),
        prefix,
        prefix + folder,
      ),
  }
}

/** Amazon's hosts carry their region; others do not care which one is signed. */
function regionOf(url: URL): { region?: string } {
  const given = url.searchParams.get('region')
  if (given) return { region: given }
  return url.hostname.endsWith('.amazonaws.com') ? {} : { region: 'us-east-1' }
}

async function* listKeys(
  ask: (query: URLSearchParams) => Promise<string>,
  prefix: string,
  within: string,
): AsyncGenerator<string> {
  let token: string | undefined
  do {
    const query = new URLSearchParams({ 'list-type': '2', ...(within && { prefix: within }) })
    if (token) query.set('continuation-token', token)
    const page = readListing(await ask(query))
    for (const key of page.keys) yield key.slice(prefix.length)
    token = page.next
  } while (token)
}

function readListing(xml: string): { keys: string[]; next: string | undefined } {
  const keys: string[] = []
  let next: string | undefined
  let text = ''
  const parser = new SaxesParser()
  parser.on('opentag', () => (text = ''))
  parser.on('text', (t) => (text += t))
  parser.on('closetag', ({ name }) => {
    if (name === 'Key') keys.push(text)
    if (name === 'NextContinuationToken') next = text
    text = ''
  })
  parser.on('error', (err) => {
    throw err
  })
  parser.write(xml).close()
  return { keys, next }
}
