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
  [{ SAMBUT_DMEO: '1' }, 'SAMBUT_DMEO tidak dikenal'],
])('stops on %o with a plain sentence', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(ConfigError)
  expect(() => readConfig(env)).toThrow(sentence)
})

it('names every wrong setting at once', () => {
  expect(() => readConfig({ PORT: 'x', SAMBUT_DEMO: 'y' })).toThrow(/PORT.*SAMBUT_DEMO/)
})
