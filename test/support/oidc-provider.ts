import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A provider of single sign-on that signs everybody in as `surel`: discovery, code flow with PKCE, signed id token. */
export async function startOidcProvider(): Promise<{
  issuer: string
  /** Who is sitting at the provider right now. */
  siapa: { surel: string; sub: string; verified: boolean }
  close: () => Promise<void>
}> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const siapa = { surel: '', sub: 'orang-1', verified: true }
  const codes = new Map<string, { nonce: string | null; challenge: string | null }>()
  let issuer = ''

  const idToken = (nonce: string | null): string => {
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      aud: 'sambut',
      sub: siapa.sub,
      email: siapa.surel,
      email_verified: siapa.verified,
      name: 'Dari Penyedia',
      iat: now,
      exp: now + 300,
      ...(nonce === null ? {} : { nonce }),
    }
    const text = `${part({ alg: 'RS256', kid: '1', typ: 'JWT' })}.${part(claims)}`
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`
  }
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '/', issuer)
    const json = (value: unknown, status = 200): void => {
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    }
    if (url.pathname === '/.well-known/openid-configuration') {
      json({
        issuer,
        authorization_endpoint: `${issuer}/masuk`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    } else if (url.pathname === '/jwks') {
      json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }] })
    } else if (url.pathname === '/masuk') {
      const code = randomBytes(8).toString('hex')
      codes.set(code, {
        nonce: url.searchParams.get('nonce'),
        challenge: url.searchParams.get('code_challenge'),
      })
      const back = new URL(url.searchParams.get('redirect_uri')!)
      back.searchParams.set('code', code)
      back.searchParams.set('state', url.searchParams.get('state')!)
      res.writeHead(302, { location: back.href }).end()
    } else if (url.pathname === '/token') {
      void readBody(req).then((body) => {
        const asked = codes.get(body.get('code') ?? '')
        codes.delete(body.get('code') ?? '')
        const proof = createHash('sha256')
          .update(body.get('code_verifier') ?? '')
          .digest('base64url')
        if (!asked || asked.challenge !== proof) json({ error: 'invalid_grant' }, 400)
        else
          json({ access_token: 'x', token_type: 'Bearer', expires_in: 300, id_token: idToken(asked.nonce) })
      })
    } else json({}, 404)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    siapa,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function readBody(req: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  return new URLSearchParams(Buffer.concat(chunks).toString())
}
