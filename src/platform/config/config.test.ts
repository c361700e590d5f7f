import { expect, it } from 'vitest'
import { ConfigError, readConfig } from './index.ts'

it('has a working default for every setting', () => {
  const config = readConfig({})
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    demo: true,
    baseUrl: 'http://localhost:3000',
  })
})

it.each([
  [{ PORT: 'tiga' }, 'PORT harus nomor porta'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL harus diawali postgres'],
  [{ SAMBUT_DEMO: 'ya' }, 'SAMBUT_DEMO harus 0 atau 1'],
  [{ BASE_URL: 'sambut.go.id' }, 'BASE_URL harus alamat lengkap'],
  [{ SAMBUT_KUNCI: 'pendek' }, 'SAMBUT_KUNCI harus paling sedikit 32'],
  [{ SAMBUT_OIDC: 'sso.contoh.go.id' }, 'SAMBUT_OIDC harus alamat dokumen penemuan'],
  [{ SAMBUT_OIDC_KLIEN: 'sambut' }, 'SAMBUT_OIDC_RAHASIA harus diisi bersama-sama'],
  [{ SAMBUT_SMTP_URL: 'mail.kab.go.id:587' }, 'SAMBUT_SMTP_URL harus berbentuk'],
  [{ SAMBUT_SMTP_URL: 'smtps://mail.kab.go.id' }, 'SAMBUT_SMTP_URL dan SAMBUT_SMTP_DARI harus diisi bersama'],
  [{ SAMBUT_SMTP_URL: 'smtps://a:50%@m.go.id', SAMBUT_SMTP_DARI: 'a@kab.go.id' }, 'tulis % sebagai %25'],
  [{ SAMBUT_SMTP_DARI: 'a@kab.go.id' }, 'SAMBUT_SMTP_URL dan SAMBUT_SMTP_DARI harus diisi bersama'],
  [{ SAMBUT_SMTP_URL: 'smtps://m.go.id', SAMBUT_SMTP_DARI: 'bukan' }, 'SAMBUT_SMTP_DARI harus berbentuk'],
  [{ SAMBUT_JARINGAN_DALAM: '10.0.0.0/8,mail' }, 'SAMBUT_JARINGAN_DALAM harus daftar alamat IP'],
  [{ SAMBUT_DMEO: '1' }, 'SAMBUT_DMEO tidak dikenal'],
])('stops on %o with a plain sentence', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(ConfigError)
  expect(() => readConfig(env)).toThrow(sentence)
})

it('names every wrong setting at once', () => {
  expect(() => readConfig({ PORT: 'x', SAMBUT_DEMO: 'y' })).toThrow(/PORT.*SAMBUT_DEMO/)
})

it.each([
  [
    'smtps://u%40kab:s%2Fn@mail.kab.go.id',
    { host: 'mail.kab.go.id', port: 465, keamanan: 'tls', pengguna: 'u@kab', sandi: 's/n' },
  ],
  ['smtp://mail.kab.go.id:2525', { port: 2525, keamanan: 'starttls', pengguna: '' }],
  ['smtp://10.1.1.5?tls=tanpa', { host: '10.1.1.5', port: 587, keamanan: 'tanpa' }],
])('reads the mail server from %s', (url, expected) => {
  const { smtp } = readConfig({ SAMBUT_SMTP_URL: url, SAMBUT_SMTP_DARI: 'Kabupaten Uji <sambut@kab.go.id>' })
  expect(smtp).toMatchObject({ dari: 'sambut@kab.go.id', namaDari: 'Kabupaten Uji', ...expected })
})

it('reads the inside ranges messages may be sent to', () => {
  expect(readConfig({ SAMBUT_JARINGAN_DALAM: '10.20.0.0/16, 127.0.0.1' }).jaringanDalam).toEqual([
    '10.20.0.0/16',
    '127.0.0.1',
  ])
})
