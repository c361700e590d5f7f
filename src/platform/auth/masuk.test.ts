import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb, type FreshDb } from '../../../test/support/database.ts'
import { Jar, openTestMasuk, SANDI, totpCode } from '../../../test/support/masuk.ts'
import type { Akun, HasilMasuk } from './index.ts'

let house: FreshDb
let masuk: ReturnType<typeof openTestMasuk>
beforeAll(async () => {
  house = await freshDb()
  masuk = openTestMasuk(house.url)
  await masuk.warm()
})
afterAll(async () => {
  await masuk.close()
  await house.drop()
})

let akun: Akun
let surel: string
beforeEach(async () => {
  surel = `orang-${crypto.randomUUID().slice(0, 8)}@contoh.go.id`
  masuk.clock.now = new Date()
  akun = await masuk.createAkun({ surel, nama: 'Sri Rahayu', sandi: SANDI, wajibGanti: false })
})

const KANTOR = '203.0.113.7'
const PENYERANG = '198.51.100.66'
const attempt = (jar: Jar, sandi: string, ip = KANTOR, who = surel): Promise<HasilMasuk> =>
  masuk.signIn({
    surel: who,
    sandi,
    headers: jar.headers,
    asal: { ip, perangkat: jar.value('sambut.perangkat') },
  })
async function enter(jar: Jar, ip = KANTOR): Promise<Jar> {
  const done = await attempt(jar, SANDI, ip)
  if (done.hasil !== 'masuk' && done.hasil !== 'kode') throw new Error(`not signed in: ${done.hasil}`)
  return jar.take(done.cookies)
}
const who = async (jar: Jar): Promise<string | undefined> =>
  (await masuk.readSesi(jar.headers, KANTOR)).dibaca.sesi?.akun.id
const later = (seconds: number): void => {
  masuk.clock.now = new Date(masuk.clock.now.getTime() + seconds * 1000)
}

describe('signing in', () => {
  it('opens a session that only this browser has', async () => {
    const done = await attempt(new Jar(), SANDI)
    expect(done.hasil).toBe('masuk')
    const cookie = done.hasil === 'masuk' ? done.cookies[0]! : ''
    expect(cookie).toMatch(/^sambut\.session_token=/)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/)
    const jar = new Jar().take(done.hasil === 'masuk' ? done.cookies : [])
    expect(await who(jar)).toBe(akun.id)
    expect(await who(new Jar())).toBeUndefined()
  })
  it('marks its cookies Secure behind TLS', async () => {
    const tls = openTestMasuk(house.url, 'https://sambut.contoh.go.id')
    const done = await tls.signIn({
      surel,
      sandi: SANDI,
      headers: new Headers(),
      asal: { ip: '', perangkat: undefined },
    })
    await tls.close()
    expect(done.hasil === 'masuk' && done.cookies.every((c) => c.includes('Secure'))).toBe(true)
  })
  it('does not mind capitals and spaces around the address', async () => {
    expect((await attempt(new Jar(), SANDI, KANTOR, ` ${surel.toUpperCase()} `)).hasil).toBe('masuk')
  })
  it('answers an unknown address and a wrong password alike, and as slowly', async () => {
    const time = async (who: string, i: number): Promise<number> => {
      const began = performance.now()
      expect((await attempt(new Jar(), 'salah sekali ini', `10.${i}.7.1`, who)).hasil).toBe('salah')
      return performance.now() - began
    }
    // In turns, and the fastest of each: whatever else the machine is doing slows both alike or not at all.
    const [known, unknown] = [[] as number[], [] as number[]]
    for (let i = 0; i < 12; i++) {
      known.push(await time(surel, i))
      unknown.push(await time('tidak.ada@contoh.go.id', i))
    }
    const ratio = Math.min(...known) / Math.min(...unknown)
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  })
  it('does not take a forged session cookie', async () => {
    const jar = await enter(new Jar())
    const forged = jar.header.replace(
      /(session_token=.{10})(.)/,
      (_, head: string, one: string) => head + (one === 'x' ? 'y' : 'x'),
    )
    expect((await masuk.readSesi(new Headers({ cookie: forged }), '')).dibaca.sesi).toBeUndefined()
  })
  it('has no way to make an account by oneself', async () => {
    const response = await masuk.handleSso(
      new Request('http://localhost:3000/masuk/oidc/sign-up/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://localhost:3000' },
        body: JSON.stringify({ email: 'baru@contoh.go.id', password: SANDI, name: 'Baru' }),
      }),
    )
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await masuk.findAkunBySurel('baru@contoh.go.id')).toBeUndefined()
  })
  it('refuses a second account for one address', async () => {
    const again = masuk.createAkun({ surel: surel.toUpperCase(), nama: 'X', sandi: SANDI, wajibGanti: false })
    await expect(again).rejects.toMatchObject({ refusal: { code: 'masuk.surel_terpakai' } })
  })
})

describe('wrong passwords', () => {
  const fail = async (times: number, jar = new Jar(), ip = PENYERANG): Promise<HasilMasuk> => {
    let last: HasilMasuk = { hasil: 'salah' }
    for (let i = 0; i < times; i++) last = await attempt(jar, `salah ${i}`, ip)
    return last
  }
  it('cost nothing at first, then ever more patience, even with the right one', async () => {
    expect((await fail(5)).hasil).toBe('salah')
    expect(await attempt(new Jar(), SANDI, PENYERANG)).toEqual({ hasil: 'tunggu', detik: 30 })
    later(31)
    expect((await fail(1)).hasil).toBe('salah')
    expect(await fail(1)).toEqual({ hasil: 'tunggu', detik: 60 })
  })
  it('are forgotten after the right one, and after a day', async () => {
    await fail(4)
    await enter(new Jar(), PENYERANG)
    await fail(5)
    later(24 * 3600 + 1000)
    expect((await fail(4)).hasil).toBe('salah')
    expect((await attempt(new Jar(), SANDI, PENYERANG)).hasil).toBe('masuk')
  })
  it('of a stranger never keep out a device that signed in before, nor another network', async () => {
    const mine = await enter(new Jar(), PENYERANG)
    await fail(30)
    expect((await attempt(new Jar(), SANDI, PENYERANG)).hasil).toBe('tunggu')
    expect((await attempt(mine, SANDI, PENYERANG)).hasil).toBe('masuk')
    expect((await attempt(new Jar(), SANDI, KANTOR)).hasil).toBe('masuk')
  })
  it('on a known device use up only its own budget', async () => {
    const stolen = await enter(new Jar())
    expect(await fail(6, stolen)).toEqual({ hasil: 'tunggu', detik: 30 })
    expect((await attempt(new Jar(), SANDI, PENYERANG)).hasil).toBe('masuk')
  })
  it('with a device cookie of another account count as a stranger', async () => {
    const other = `lain-${surel}`
    await masuk.createAkun({ surel: other, nama: 'Lain', sandi: SANDI, wajibGanti: false })
    const jar = new Jar()
    const done = await attempt(jar, SANDI, PENYERANG, other)
    jar.take(done.hasil === 'masuk' ? done.cookies : [])
    await fail(5, jar)
    expect((await attempt(new Jar(), SANDI, PENYERANG)).hasil).toBe('tunggu')
  })
  it('cannot be multiplied by trying all at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => attempt(new Jar(), `salah ${i}`, PENYERANG)),
    )
    expect(all.filter((r) => r.hasil === 'salah')).toHaveLength(5)
  })
  it('are remembered across a restart', async () => {
    await fail(5)
    const again = openTestMasuk(house.url)
    again.clock.now = masuk.clock.now
    const done = await again.signIn({
      surel,
      sandi: SANDI,
      headers: new Headers(),
      asal: { ip: PENYERANG, perangkat: undefined },
    })
    await again.close()
    expect(done.hasil).toBe('tunggu')
  })
  it('slow down an address that does not exist just as well', async () => {
    const none = 'siapa@contoh.go.id'
    for (let i = 0; i < 5; i++) await attempt(new Jar(), 'x', PENYERANG, none)
    expect((await attempt(new Jar(), 'x', PENYERANG, none)).hasil).toBe('tunggu')
  })
  it('leave neither the address nor the network readable in the database', async () => {
    await fail(5)
    const { rows } = await sql`select * from masuk.percobaan`.execute(house.owner)
    expect(JSON.stringify(rows)).not.toContain(surel)
    expect(JSON.stringify(rows)).not.toContain('198.51')
  })
})

describe('sessions', () => {
  it('are listed with where and when, and end one by one or all but this', async () => {
    const [a, b, c] = [await enter(new Jar()), await enter(new Jar()), await enter(new Jar())]
    const list = await masuk.listSesi(akun.id)
    expect(list).toHaveLength(3)
    expect(list[0]).toMatchObject({ ip: KANTOR, peramban: 'Uji/1.0' })
    const sesiA = (await masuk.readSesi(a.headers, KANTOR)).dibaca.sesi!
    const sesiB = (await masuk.readSesi(b.headers, KANTOR)).dibaca.sesi!
    await masuk.endSesi(akun.id, sesiB.id)
    expect(await who(b)).toBeUndefined()
    expect(await masuk.endAllSesi(akun.id, sesiA.id)).toBe(1)
    expect(await who(c)).toBeUndefined()
    expect(await who(a)).toBe(akun.id)
  })
  it('of another account cannot be ended by their id', async () => {
    const jar = await enter(new Jar())
    const sesi = (await masuk.readSesi(jar.headers, KANTOR)).dibaca.sesi!
    expect(await masuk.endSesi(crypto.randomUUID(), sesi.id)).toBe(0)
    expect(await who(jar)).toBe(akun.id)
  })
  it('end with signing out, at once', async () => {
    const jar = await enter(new Jar())
    expect(await who(jar)).toBe(akun.id)
    const before = jar.headers
    jar.take(await masuk.signOut(jar.headers))
    expect(await who(jar)).toBeUndefined()
    expect((await masuk.readSesi(before, KANTOR)).dibaca.sesi).toBeUndefined()
  })
  it('end everywhere else with a new password, and devices are strangers again', async () => {
    const [here, there] = [await enter(new Jar()), await enter(new Jar())]
    const sesi = (await masuk.readSesi(here.headers, KANTOR)).dibaca.sesi!
    await masuk.setSandi(akun.id, 'kopi sore jendela biru', { wajibGanti: false, keepSesiId: sesi.id })
    expect(await who(here)).toBe(akun.id)
    expect(await who(there)).toBeUndefined()
    expect((await attempt(new Jar(), SANDI)).hasil).toBe('salah')
    const { rows } = await sql`select from masuk.perangkat where akun_id = ${akun.id}`.execute(house.owner)
    expect(rows).toHaveLength(0)
  })
  it('are prolonged while somebody works, and swept away when over', async () => {
    const jar = await enter(new Jar())
    await sql`update masuk.session set "expiresAt" = now() + interval '11 hours' where "userId" = ${akun.id}`.execute(
      house.owner,
    )
    const { cookies } = await masuk.readSesi(jar.headers, KANTOR)
    expect(cookies.join()).toMatch(/session_token=.*Max-Age=43200/)
    await sql`update masuk.session set "expiresAt" = now() - interval '1 hour' where "userId" = ${akun.id}`.execute(
      house.owner,
    )
    masuk.forget(akun.id)
    expect(await who(jar)).toBeUndefined()
    await masuk.sweep()
    expect(await masuk.listSesi(akun.id)).toEqual([])
  })
})

describe('the one-time code', () => {
  const enrol = async (): Promise<{ jar: Jar; rahasia: string; cadangan: readonly string[] }> => {
    const jar = await enter(new Jar())
    const sesi = (await masuk.readSesi(jar.headers, KANTOR)).dibaca.sesi!
    await masuk.startTotp(jar.headers, SANDI)
    const pending = await masuk.findPendingTotp(sesi)
    if (!pending) throw new Error('nothing pending')
    const done = await masuk.confirmTotp(sesi, jar.headers, totpCode(pending.rahasia, Date.now() - 30_000))
    if (done === 'salah' || 'tunggu' in done) throw new Error('not confirmed')
    jar.take(done.cookies)
    return { jar, rahasia: pending.rahasia, cadangan: done.cadangan }
  }
  const kode = (jar: Jar, code: string, ip = KANTOR): Promise<HasilMasuk> =>
    masuk.signInKode({
      kode: code,
      headers: jar.headers,
      asal: { ip, perangkat: jar.value('sambut.perangkat') },
    })

  it('is set up by scanning and one first code, and the session goes on', async () => {
    const { jar, cadangan } = await enrol()
    const sesi = (await masuk.readSesi(jar.headers, KANTOR)).dibaca.sesi!
    expect(sesi.akun.totp).toBe(true)
    expect(cadangan).toHaveLength(10)
    expect(await masuk.findPendingTotp(sesi)).toBeUndefined()
  })
  it('is kept encrypted', async () => {
    const { rahasia, cadangan } = await enrol()
    const { rows } = await sql`select * from masuk."twoFactor"`.execute(house.owner)
    const all = JSON.stringify(rows)
    expect(all).not.toContain(rahasia)
    expect(all).not.toContain(cadangan[0])
  })
  it('is asked for after the password, and without it there is no session', async () => {
    const { rahasia } = await enrol()
    const jar = await enter(new Jar())
    expect(await who(jar)).toBeUndefined()
    const code = totpCode(rahasia)
    const done = await kode(jar, `${code.slice(0, 3)} ${code.slice(3)}`)
    expect(done.hasil).toBe('masuk')
    jar.take(done.hasil === 'masuk' ? done.cookies : [])
    expect(await who(jar)).toBe(akun.id)
  })
  it('works once: overheard, it is worth nothing', async () => {
    const { rahasia } = await enrol()
    const code = totpCode(rahasia)
    expect((await kode(await enter(new Jar()), code)).hasil).toBe('masuk')
    expect((await kode(await enter(new Jar()), code)).hasil).toBe('salah')
  })
  it('may be a backup code instead, typed without its dash, once', async () => {
    const { cadangan } = await enrol()
    const typed = cadangan[0]!.replace('-', ' ')
    expect((await kode(await enter(new Jar()), typed)).hasil).toBe('masuk')
    expect((await kode(await enter(new Jar()), typed)).hasil).toBe('salah')
  })
  it('cannot be guessed by beginning again and again, and a known device keeps its own budget', async () => {
    const { rahasia, jar: known } = await enrol()
    const stranger = await enter(new Jar(), PENYERANG)
    for (let i = 0; i < 5; i++) expect((await kode(stranger, '000000', PENYERANG)).hasil).toBe('salah')
    const again = await enter(new Jar(), PENYERANG)
    expect(await kode(again, '000001', PENYERANG)).toEqual({ hasil: 'tunggu', detik: 30 })
    known.take(await masuk.signOut(known.headers))
    expect((await kode(await enter(known), totpCode(rahasia))).hasil).toBe('masuk')
  })
  it('is not asked without a password before it', async () => {
    expect((await kode(new Jar(), '123456')).hasil).toBe('basi')
  })
  it('can be given up with the password, taken off by an admin, and its backup codes renewed', async () => {
    const first = await enrol()
    expect(await masuk.renewCadangan(first.jar.headers, SANDI)).toHaveLength(10)
    const sesi = (await masuk.readSesi(first.jar.headers, KANTOR)).dibaca.sesi!
    expect(await masuk.confirmSandi(sesi, 'bukan ini')).toBe('salah')
    expect(await masuk.confirmSandi(sesi, SANDI)).toBe('benar')
    first.jar.take(await masuk.stopTotp(sesi, first.jar.headers, SANDI))
    expect((await attempt(new Jar(), SANDI)).hasil).toBe('masuk')
    await enrol()
    expect((await attempt(new Jar(), SANDI)).hasil).toBe('kode')
    await masuk.removeTotp(akun.id)
    expect((await attempt(new Jar(), SANDI)).hasil).toBe('masuk')
  })
})

it('keeps accounts where the web role cannot look', async () => {
  const peek = house.db.read({ instansiId: null }, (db) => sql`select * from masuk."user"`.execute(db))
  await expect(peek).rejects.toThrow(/permission denied for schema masuk/)
})
