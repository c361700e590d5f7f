import { Hono } from 'hono'
import {
  BatasKunci,
  findKategoriBerubah,
  findKunciApi,
  findTerbuka,
  isMilikKunci,
  insertCatatan,
  listKategoriTerbuka,
  listLangkahTerbuka,
  listTerbuka,
  receiveByKunci,
  replyFromOutside,
  showKode,
  type KategoriTerbuka,
  type KunciApi,
} from '../../instruments/pengaduan/index.ts'
import { tanggalOf } from '../../kernel/clock.ts'
import { isId } from '../../kernel/ids.ts'
import type { Deps } from '../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../platform/http/env.ts'
import { findInstansiBySlug, findWilayah, listInstansi, type Instansi } from '../../registry/index.ts'
import { formatList, type Format, type Nilai } from './bentuk.ts'
import { Galat, galatOf } from './galat.ts'
import { daftar, send, sendGalat } from './kirim.ts'
import { catatanMedia, idKabar, parsePermintaan, readIsian } from './masukan.ts'
import { BARIS_MAKS, parseRentang, parseSaring } from './saring.ts'
import { definisiOf, kabarOf, layananOf, permintaanOf, UMUM, waktu } from './peta.ts'

/** `requests.xml` → what is asked for, and in which form. */
function splitFormat(text: string): readonly [string, Format] {
  const dot = text.lastIndexOf('.')
  const format = formatList.find((f) => f === text.slice(dot + 1))
  if (dot < 0 || !format) throw new Galat(404, 'unknown resource or format')
  return [text.slice(0, dot), format]
}

const METODE = new Set(['GET', 'HEAD', 'POST'])

/** The list of services where nobody made a category: it has been the same since this surface began. */
const TANPA_KATEGORI = '2026-11-22T00:00:00Z'

/** GeoReport v2 at `/open311/v2`: services are our categories, requests are complaints nobody asked to keep secret. */
export function open311Routes(deps: Deps): Hono<AppEnv> {
  const { db, config } = deps
  const batas = new BatasKunci()
  const alamat = `${config.baseUrl}/open311/v2`

  async function instansiOf(slug: string | undefined): Promise<Instansi> {
    const one = slug === undefined || slug === '' ? undefined : slug
    if (one === undefined) {
      const all = await db.read({ instansiId: null }, listInstansi)
      if (all.length === 1) return all[0]!
      throw new Galat(400, 'jurisdiction_id was not provided')
    }
    const found = /^[a-z0-9-]{1,80}$/.test(one)
      ? await db.read({ instansiId: null }, (trx) => findInstansiBySlug(trx, one))
      : undefined
    if (!found) throw new Galat(404, 'jurisdiction_id provided was not found')
    return found
  }
  async function kunciOf(instansi: Instansi, teks: string | undefined): Promise<KunciApi | undefined> {
    if (teks === undefined || teks === '') return undefined
    const kunci = await findKunciApi(db, teks, deps.now(), instansi.id)
    if (!kunci) throw new Galat(403, 'api_key is not known')
    if (!batas.take(kunci, deps.now()))
      throw new Galat(429, 'api_key is used too often; try again in a minute')
    return kunci
  }
  const layanan = async (i: Instansi): Promise<readonly KategoriTerbuka[]> => [
    UMUM,
    ...(await db.read({ instansiId: i.id }, (trx) => listKategoriTerbuka(trx, deps.now()))),
  ]

  async function requests(c: Ctx, i: Instansi, kunci: KunciApi | undefined): Promise<Nilai> {
    const saring = parseSaring((n) => c.req.query(n) || undefined, deps.now(), await layanan(i))
    const list = await db.read({ instansiId: i.id }, (trx) =>
      listTerbuka(trx, deps, { ...saring, kunciId: kunci?.id }),
    )
    return daftar(
      'request',
      list.map((p) => permintaanOf(p, config.baseUrl)),
    )
  }

  async function getResource(c: Ctx, nama: string, format: Format): Promise<Response> {
    if (nama === 'discovery') {
      const berubah = await db.read({ instansiId: null }, findKategoriBerubah)
      const changeset = berubah ? waktu(berubah) : TANPA_KATEGORI
      const endpoint = {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: alamat,
        changeset,
        type: 'production',
        formats: { satu: 'format', isi: ['text/xml', 'application/json'] },
      }
      return send(c, format, 'discovery', {
        changeset,
        contact: `${config.baseUrl}/`,
        key_service: `Kunci dibuat pengelola pengaduan instansi di ${config.baseUrl}/kerja/pengaduan/kunci.`,
        endpoints: { satu: 'endpoint', isi: [endpoint] },
      })
    }
    const i = await instansiOf(c.req.query('jurisdiction_id'))
    const kunci = await kunciOf(i, c.req.query('api_key') || c.req.header('x-api-key'))
    if (nama === 'services')
      return send(c, format, 'services', daftar('service', (await layanan(i)).map(layananOf)))
    if (nama === 'requests') return send(c, format, 'service_requests', await requests(c, i, kunci))
    if (nama === 'servicerequestupdates') {
      const { dari, sampai } = parseRentang((n) => c.req.query(n) || undefined, deps.now(), 1)
      const list = await db.read({ instansiId: i.id }, (trx) =>
        listLangkahTerbuka(trx, { dari, sampai, batas: BARIS_MAKS, kunciId: kunci?.id }),
      )
      const isi = list.flatMap((e) => kabarOf(e, config.baseUrl))
      return send(c, format, 'service_request_updates', daftar('request_update', isi))
    }
    throw new Galat(404, 'unknown resource')
  }

  async function getOne(c: Ctx, jenis: string, id: string, format: Format): Promise<Response> {
    const i = await instansiOf(c.req.query('jurisdiction_id'))
    const kunci = await kunciOf(i, c.req.query('api_key') || c.req.header('x-api-key'))
    if (jenis === 'services') {
      const k = (await layanan(i)).find((x) => x.id === id)
      if (!k) throw new Galat(404, 'service_code provided was not found')
      return send(c, format, 'service_definition', definisiOf(k))
    }
    const found = isId(id)
      ? await db.read({ instansiId: i.id }, (trx) => findTerbuka(trx, deps, id, kunci?.id))
      : undefined
    if (jenis === 'requests') {
      if (!found) throw new Galat(404, 'service_request_id was not found')
      return send(c, format, 'service_requests', daftar('request', [permintaanOf(found, config.baseUrl)]))
    }
    if (jenis === 'tokens') {
      // Requests are known at once, so a token is the id itself.
      if (!found) throw new Galat(404, 'token was not found')
      return send(
        c,
        format,
        'service_requests',
        daftar('request', [{ service_request_id: found.id, token: found.id }]),
      )
    }
    throw new Galat(404, 'unknown resource')
  }

  async function post(c: Ctx, nama: string, format: Format): Promise<Response> {
    const f = readIsian(await c.req.text())
    const i = await instansiOf(f('jurisdiction_id') ?? c.req.query('jurisdiction_id'))
    const kunci = await kunciOf(i, f('api_key') ?? (c.req.query('api_key') || c.req.header('x-api-key')))
    if (!kunci) throw new Galat(403, 'api_key was not provided')
    const scope = { instansiId: i.id }
    if (nama === 'requests') {
      const kode = f('service_code')
      if (kode === undefined) throw new Galat(400, 'service_code was not provided')
      const k = (await layanan(i)).find((x) => x.id === kode)
      if (!k) throw new Galat(404, 'service_code was not found')
      const area = f('address_id')
      const wilayah = area === undefined ? undefined : await db.read(scope, (trx) => findWilayah(trx, area))
      const baru = parsePermintaan(f, tanggalOf(deps.now(), i.zona), wilayah?.kode)
      const sekali = c.req.header('idempotency-key')?.slice(0, 200)
      const t = await db.write(scope, (trx) =>
        receiveByKunci(
          trx,
          deps,
          kunci,
          { ...baru, kategoriId: k.id === UMUM.id ? null : k.id },
          sekali,
          catatanMedia(f),
        ),
      )
      const service_notice = `Kode pelacakan ${showKode(t.kode)}, PIN ${t.pin}. Ikuti di ${config.baseUrl}/pengaduan/lacak.`
      const one = { service_request_id: t.id, service_notice, account_id: f('account_id') ?? null }
      return send(c, format, 'service_requests', daftar('request', [one]), 201)
    }
    if (nama === 'servicerequestupdates') {
      const id = f('service_request_id')
      const isi = f('description')
      if (id === undefined || isi === undefined)
        throw new Galat(400, `${id === undefined ? 'service_request_id' : 'description'} was not provided`)
      const milik = isId(id) ? await db.read(scope, (trx) => isMilikKunci(trx, id, kunci.id)) : false
      // Only the system a report came through may speak for its reporter.
      if (!milik) throw new Galat(404, 'service_request_id was not found')
      const kabar = f('update_id')
      const media = catatanMedia(f)
      const hasil = await db.write(scope, async (trx) => {
        const sekali = kabar === undefined ? undefined : idKabar(kunci.id, id, kabar)
        const h = await replyFromOutside(trx, deps, { ...scope, id }, isi.slice(0, 4000), sekali)
        if (media !== undefined && h.hasil !== 'sudah' && h.hasil !== 'tidak_ada')
          await insertCatatan(trx, deps, { ...scope, id }, media)
        return h
      })
      if (hasil.hasil === 'tidak_ada') throw new Galat(404, 'service_request_id was not found')
      return send(
        c,
        format,
        'service_request_updates',
        daftar('request_update', [{ update_id: hasil.tanggapanId }]),
        201,
      )
    }
    throw new Galat(404, 'unknown resource')
  }

  const guarded =
    (work: (c: Ctx) => Promise<Response>) =>
    async (c: Ctx): Promise<Response> => {
      try {
        return await work(c)
      } catch (err) {
        const galat = galatOf(err)
        if (galat.status === 500) c.var.log.error({ err, requestId: c.var.requestId }, 'bug')
        return sendGalat(c, galat)
      }
    }
  return new Hono<AppEnv>()
    .get(
      '/open311/v2/:nama',
      guarded((c) => getResource(c, ...splitFormat(c.req.param('nama')!))),
    )
    .get(
      '/open311/v2/:jenis/:id',
      guarded((c) => getOne(c, c.req.param('jenis')!, ...splitFormat(c.req.param('id')!))),
    )
    .post(
      '/open311/v2/:nama',
      guarded((c) => post(c, ...splitFormat(c.req.param('nama')!))),
    )
    .all(
      '/open311/v2/*',
      guarded((c) =>
        Promise.reject(
          METODE.has(c.req.method)
            ? new Galat(404, 'unknown resource')
            : new Galat(400, `${c.req.method} is not supported here; use GET or POST`),
        ),
      ),
    )
}
