import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { freePort, startServer, type Server } from './support/server.ts'

/** The files under ops/ as an operator installs them: nginx really started in front of a real server, units read by systemd. */
const NGINX = '/usr/sbin/nginx'
const hasNginx = existsSync(NGINX)
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

describe.runIf(hasNginx)('nginx in front', () => {
  let server: Server
  let nginx: ChildProcess
  let dir: string
  let tls: number
  let plain: number

  const ask = (path: string, headers: Record<string, string> = {}, body?: Buffer): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: tls,
        path,
        method: body ? 'POST' : 'GET',
        rejectUnauthorized: false,
        headers: {
          host: 'sambut.kab.go.id',
          ...(body ? { 'content-length': String(body.length) } : {}),
          ...headers,
        },
      }
      const sent = request(options, (res) => {
        let text = ''
        res.on('data', (chunk: Buffer) => (text += chunk.toString()))
        res.on('end', () => resolve({ status: res.statusCode!, headers: res.headers, body: text }))
      })
      sent.on('error', reject)
      sent.end(body)
    })

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'sambut-nginx-'))
    // Started by root, nginx works as another account.
    chmodSync(dir, 0o755)
    server = await startServer({ env: { SAMBUT_DEMO: '0', BASE_URL: 'https://sambut.kab.go.id' } })
    plain = await freePort()
    tls = await freePort(plain + 1)
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=sambut.kab.go.id'].concat(
        ['-keyout', join(dir, 'kunci.pem'), '-out', join(dir, 'rantai.pem')],
      ),
      { stdio: 'ignore' },
    )
    const site = readFileSync('ops/nginx/sambut.conf', 'utf8')
      .replace(/^.*\[::\].*\n/gm, '')
      .replace('listen 80;', `listen 127.0.0.1:${plain};`)
      .replace('listen 443', `listen 127.0.0.1:${tls}`)
      .replaceAll('/etc/ssl/sambut/', `${dir}/`)
      .replace('http://127.0.0.1:3000', server.url.replace('localhost', '127.0.0.1'))
    writeFileSync(join(dir, 'site.conf'), site)
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (p) => `${p}_temp_path ${dir}/${p};`,
    )
    writeFileSync(
      join(dir, 'nginx.conf'),
      `daemon off; pid ${dir}/pid; error_log ${dir}/error.log; events {}\n` +
        `http { access_log off; ${paths.join(' ')} include ${dir}/site.conf; }\n`,
    )
    nginx = spawn(NGINX, ['-p', dir, '-e', join(dir, 'error.log'), '-c', join(dir, 'nginx.conf')], {
      stdio: 'ignore',
    })
    await vi.waitFor(async () => expect((await ask('/healthz')).status).toBe(200), 20_000)
  })
  afterAll(async () => {
    nginx?.kill('SIGTERM')
    await server?.stop()
    server?.remove()
    rmSync(dir, { recursive: true, force: true })
  })

  it('sends everyone to TLS, and Sambut tells browsers to stay there', async () => {
    const first = await fetch(`http://127.0.0.1:${plain}/layanan?x=1`, { redirect: 'manual' })
    expect(first.status).toBe(301)
    expect(first.headers.get('location')).toMatch(/^https:\/\/[^/]+\/layanan\?x=1$/)
    const page = await ask('/masuk')
    expect(page.status).toBe(200)
    expect(page.headers['strict-transport-security']).toContain('max-age')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('keeps the figures of the process from everybody outside', async () => {
    expect((await ask('/metrics')).status).toBe(404)
    expect((await ask('/metrics', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404)
  })

  it('lets a form of this site through and no other', async () => {
    const form = Buffer.from('surel=a&sandi=b')
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const own = await ask('/masuk', { ...type, origin: 'https://sambut.kab.go.id' }, form)
    expect(own.status).toBe(422)
    expect((await ask('/masuk', { ...type, origin: 'https://lain.example' }, form)).status).toBe(403)
  })

  it('lets Sambut itself answer what is too large', async () => {
    const type = {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://sambut.kab.go.id',
    }
    const answer = await ask('/masuk', type, Buffer.alloc(300 * 1024, 'a'))
    expect(answer).toMatchObject({ status: 413, body: expect.stringContaining('terlalu besar') })
    expect((await ask('/kerja/survei', type, Buffer.alloc(27 * 1024 * 1024, 'a'))).status).toBe(413)
  })
})

describe.runIf(hasSystemd)('the units of systemd', () => {
  it.each(readdirSync('ops/systemd'))('%s is read without a complaint', (name) => {
    const dir = mkdtempSync(join(tmpdir(), 'sambut-unit-'))
    for (const unit of readdirSync('ops/systemd')) {
      const text = readFileSync(join('ops/systemd', unit), 'utf8').replaceAll('/opt/sambut', process.cwd())
      writeFileSync(join(dir, unit), text)
    }
    const run = spawnSync('systemd-analyze', ['verify', '--man=no', join(dir, name)], { encoding: 'utf8' })
    rmSync(dir, { recursive: true, force: true })
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
  })

  it('leaves the server few rights', () => {
    const run = spawnSync(
      'systemd-analyze',
      ['security', '--offline=true', '--threshold=20', 'ops/systemd/sambut.service'],
      { encoding: 'utf8' },
    )
    expect(run.status, run.stdout.slice(-400)).toBe(0)
  })
})
