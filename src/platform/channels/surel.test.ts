import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { certUji } from '../../../test/support/sertifikat.ts'
import { headerOf, startSmtp, textOf, type ServerSurel } from '../../../test/support/smtp.ts'
import { openJaringan } from './jaringan.ts'
import type { Pesan } from './sender.ts'
import { openSurel, type SurelConfig } from './surel.ts'

const pesan: Pesan = {
  id: '01900000-0000-7000-8000-000000000001',
  tujuan: 'sari@warga.example',
  subjek: 'Bagaimana pelayanan kami, Bu Sari?',
  teks: 'Yth. Bu Sari,\n\nSilakan jawab di https://sambut.example/s/abc?u=1&v=2 <sekarang>.',
  keperluan: 'uji',
  isian: {},
  tautan: 'https://sambut.example/s/abc?u=1&v=2',
  berhenti: 'https://sambut.example/s/abc/berhenti?u=1',
}
const local = openJaringan(['127.0.0.0/8'], async () => [{ address: '127.0.0.1', family: 4 }])

const servers: ServerSurel[] = []
const start = async (...options: Parameters<typeof startSmtp>): Promise<ServerSurel> => {
  const server = await startSmtp(...options)
  servers.push(server)
  return server
}
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

const configOf = (port: number, over: Partial<SurelConfig> = {}): SurelConfig => ({
  host: 'smtp.uji.example',
  port,
  keamanan: 'starttls',
  pengguna: 'sambut@kab',
  sandi: 'sandi/benar',
  dari: 'sambut@kab.example',
  namaDari: 'Kabupaten Uji',
  ...over,
})
const send = (config: SurelConfig, batasMs = 4000, ca: string | undefined = certUji) =>
  openSurel(config, { jaringan: local, batasMs, ...(ca ? { ca } : {}) }).send(pesan)

describe('a mail', () => {
  it('arrives over STARTTLS with a name and a password, as text and simple HTML', async () => {
    const server = await start()
    expect(await send(configOf(server.port))).toMatchObject({ hasil: 'diterima' })
    const [surat] = server.kotak
    expect(surat).toMatchObject({ dari: 'sambut@kab.example', kepada: ['sari@warga.example'] })
    const { mentah } = surat!
    expect(headerOf(mentah, 'From')).toBe('Kabupaten Uji <sambut@kab.example>')
    expect(headerOf(mentah, 'Message-ID')).toBe(`<${pesan.id}@kab.example>`)
    expect(headerOf(mentah, 'Auto-Submitted')).toBe('auto-generated')
    expect(headerOf(mentah, 'List-Unsubscribe')).toBe('<https://sambut.example/s/abc/berhenti?u=1>')
    expect(headerOf(mentah, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(textOf(mentah)).toContain('https://sambut.example/s/abc?u=1&v=2')
    expect(mentah).toContain('&lt;sekarang&gt;')
    expect(mentah).not.toMatch(/<img|<script/)
  })

  it('arrives over TLS from the first byte, and without a password where none is asked', async () => {
    const server = await start({ secure: true })
    expect(await send(configOf(server.port, { keamanan: 'tls', pengguna: '', sandi: '' }))).toMatchObject({
      hasil: 'diterima',
    })
    expect(server.kotak).toHaveLength(1)
  })

  it('does not leave unencrypted where STARTTLS is asked for and not offered', async () => {
    const server = await start({ disabledCommands: ['STARTTLS', 'AUTH'] })
    expect(await send(configOf(server.port, { pengguna: '' }))).toMatchObject({ hasil: 'nanti' })
    expect(server.kotak).toEqual([])
  })

  it('does not leave to a server whose certificate nobody vouches for', async () => {
    const server = await start()
    expect(await send(configOf(server.port), 4000, '')).toEqual({ hasil: 'nanti', alasan: 'tls' })
    expect(server.kotak).toEqual([])
  })

  it('does not leave to an address inside, unless the operator allows it', async () => {
    const server = await start()
    const jaringan = openJaringan([], async () => [{ address: '127.0.0.1', family: 4 }])
    const sender = openSurel(configOf(server.port), { jaringan, ca: certUji })
    expect(await sender.send(pesan)).toEqual({ hasil: 'nanti', alasan: 'alamat_dalam' })
  })
})

describe('what the server says', () => {
  it.each([
    [{ rcpt: 550 }, { hasil: 'ditolak', alasan: 'smtp.550' }],
    [{ data: 554 }, { hasil: 'ditolak', alasan: 'smtp.554' }],
    [{ rcpt: 451 }, { hasil: 'nanti', alasan: 'smtp.451' }],
    [{ data: 452 }, { hasil: 'nanti', alasan: 'smtp.452' }],
    [{ mail: 553 }, { hasil: 'nanti', alasan: 'pengirim' }],
    [{ auth: 535 }, { hasil: 'nanti', alasan: 'auth' }],
    [{ putus: 'connect' as const }, { hasil: 'nanti', alasan: 'smtp.421' }],
  ])('%o is answered by %o, and no word of the server is kept', async (jawab, expected) => {
    const server = await start()
    server.jawab = jawab
    const hasil = await send(configOf(server.port))
    expect(hasil).toEqual(expected)
    expect(JSON.stringify(hasil)).not.toContain('korban')
  })

  it('is not asked again when the line breaks after the text has left: it may have arrived', async () => {
    const server = await start()
    server.jawab = { putus: 'data' }
    expect(await send(configOf(server.port))).toEqual({ hasil: 'ditolak', alasan: 'terputus' })
  })

  it('is waited for only so long', async () => {
    const server = await start({ onConnect: () => undefined })
    expect(await send(configOf(server.port), 300)).toEqual({ hasil: 'nanti', alasan: 'koneksi' })
  })

  it('cannot be heard where nobody listens', async () => {
    const server = await start()
    await server.stop()
    expect(await send(configOf(server.port))).toEqual({ hasil: 'nanti', alasan: 'koneksi' })
  })
})

it('leaves no connection behind', async () => {
  const server = await start()
  await send(configOf(server.port))
  await server.stop()
  await expect(
    new Promise((resolve, reject) =>
      connect(server.port, '127.0.0.1').once('connect', resolve).once('error', reject),
    ),
  ).rejects.toThrow()
})
