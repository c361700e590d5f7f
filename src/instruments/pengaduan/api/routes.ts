import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { isTanggal, tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import { parseTelepon } from '../../../platform/channels/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readJson } from '../../../platform/http/json.ts'
import { getInstansi } from '../../../registry/index.ts'
import { showKode } from '../kode.ts'
import { luarErrors } from '../luar/errors.ts'
import { receiveByKunci } from '../luar/kirim-api.ts'
import { BatasKunci, findKunciApi, type KunciApi } from '../luar/kunci.ts'
import { findTerbuka, listKategoriTerbuka, listTerbuka, type PengaduanTerbuka } from '../luar/terbuka.ts'
import { jenisList } from '../rules.ts'
import { isSelesai } from '../status/rules.ts'
import { openapi } from './openapi.ts'

const SEHALAMAN = 50
const PALING = 200

export const bentukBaru = z.strictObject({
  jenis: z.enum(jenisList).default('pengaduan'),
  judul: z.string().trim().min(1).max(200),
  isi: z.string().trim().min(1).max(20_000),
  kategoriId: z.uuid().nullish(),
  tanggalKejadian: z.string().refine(isTanggal).nullish(),
  lokasi: z.string().trim().max(500).default(''),
  lintang: z.number().min(-90).max(90).nullish(),
  bujur: z.number().min(-180).max(180).nullish(),
  rahasia: z.boolean().default(false),
  /** null: anonymous, and nothing of the reporter is stored. */
  pelapor: z
    .strictObject({
      nama: z.string().trim().max(200).default(''),
      surel: z.union([z.literal(''), z.email().max(254)]).default(''),
      telepon: z.string().trim().max(30).default(''),
    })
    .nullish(),
})

const toJson = (p: PengaduanTerbuka): object => ({
  id: p.id,
  status: p.status,
  selesai: isSelesai(p.status),
  judul: p.judul,
  isi: p.isi,
  kategoriId: p.kategoriId,
  kategori: p.kategori,
  unit: p.unit,
  lokasi: p.lokasi,
  lintang: p.lintang,
  bujur: p.bujur,
  diterimaAt: p.diterimaAt.toISOString(),
  berubahAt: p.berubahAt.toISOString(),
  tenggat: p.tenggat?.toISOString() ?? null,
  urutan: p.urutan,
})

const kursorOf = (p: PengaduanTerbuka): string =>
  Buffer.from(`${p.diterimaAt.toISOString()} ${p.id}`).toString('base64url')
function parseKursor(text: string | undefined): { at: Date; id: string } | undefined {
  if (text === undefined) return undefined
  const [waktu = '', id] = Buffer.from(text, 'base64url').toString('utf8').split(' ')
  const at = new Date(waktu)
  if (!isId(id) || Number.isNaN(at.getTime()))
    throw new HTTPException(400, { message: 'kursor tidak dikenal' })
  return { at, id }
}

/** RFC 9457, with the place of each mistake. */
function problem(
  c: Ctx,
  status: 400 | 401 | 415 | 422,
  title: string,
  errors: readonly { pointer: string; detail: string }[] = [],
): Response {
  return c.body(
    JSON.stringify({ type: 'about:blank', title, status, ...(errors.length > 0 ? { errors } : {}) }),
    status,
    {
      'content-type': 'application/problem+json',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
  )
}

/** `/api/v1`: complaints in and out as JSON, under a key of the instansi. Open311 says the same in its own words. */
export function apiRoutes(deps: Deps): Hono<AppEnv> {
  const { db, config } = deps
  const batas = new BatasKunci()
  const kunciOf = async (c: Ctx): Promise<KunciApi | undefined> => {
    const teks = /^Bearer (\S{20,200})$/.exec(c.req.header('authorization') ?? '')?.[1]
    const kunci = teks === undefined ? undefined : await findKunciApi(db, teks, deps.now())
    if (kunci && !batas.take(kunci, deps.now())) throw new AppError(luarErrors.terlaluCepat)
    return kunci
  }
  const guarded =
    (work: (c: Ctx, kunci: KunciApi) => Promise<Response>) =>
    async (c: Ctx): Promise<Response> => {
      const kunci = await kunciOf(c)
      if (!kunci) return problem(c, 401, 'Kunci API tidak ada atau tidak dikenal')
      c.header('cache-control', 'no-store')
      return work(c, kunci)
    }

  return new Hono<AppEnv>()
    .get('/api/v1/openapi.json', (c) => c.json(openapi(config.baseUrl)))
    .get(
      '/api/v1/pengaduan',
      guarded(async (c, kunci) => {
        const q = (n: string): string | undefined => c.req.query(n) || undefined
        const banyak = q('banyak') ?? String(SEHALAMAN)
        const selesai = q('selesai')
        const kategoriId = q('kategoriId')
        const salah = [
          ...(/^[1-9]\d{0,2}$/.test(banyak) && Number(banyak) <= PALING ? [] : ['banyak']),
          ...(selesai === undefined || selesai === 'true' || selesai === 'false' ? [] : ['selesai']),
          ...(kategoriId === undefined || isId(kategoriId) ? [] : ['kategoriId']),
        ]
        if (salah.length > 0)
          return problem(
            c,
            422,
            'Permintaan keliru',
            salah.map((n) => ({ pointer: `?${n}`, detail: 'nilai tidak dikenal' })),
          )
        const sebelum = parseKursor(q('kursor'))
        const n = Number(banyak)
        const list = await db.read({ instansiId: kunci.instansiId }, (trx) =>
          listTerbuka(trx, deps, {
            batas: n + 1,
            kunciId: kunci.id,
            ...(sebelum ? { sebelum } : {}),
            ...(selesai === undefined ? {} : { selesai: selesai === 'true' }),
            ...(kategoriId === undefined ? {} : { kategoriId }),
          }),
        )
        const lanjut = list.length > n ? kursorOf(list[n - 1]!) : null
        return c.json({ data: list.slice(0, n).map(toJson), lanjut })
      }),
    )
    .post(
      '/api/v1/pengaduan',
      guarded(async (c, kunci) => {
        if (!(c.req.header('content-type') ?? '').startsWith('application/json'))
          return problem(c, 415, 'Kirim sebagai application/json')
        const sekali = c.req.header('idempotency-key')
        if (sekali === undefined || !/^[\x21-\x7e]{1,200}$/.test(sekali))
          return problem(c, 400, 'Idempotency-Key wajib: 1 sampai 200 huruf ASCII tanpa spasi')
        const json = await readJson(c)
        if (json === undefined) return problem(c, 400, 'Isi bukan JSON')
        const baca = bentukBaru.safeParse(json)
        if (!baca.success)
          return problem(
            c,
            422,
            'Isi keliru',
            baca.error.issues.map((i) => ({ pointer: `#/${i.path.join('/')}`, detail: i.message })),
          )
        const { pelapor, lintang, bujur, ...isi } = baca.data
        const scope = { instansiId: kunci.instansiId }
        const salah: { pointer: string; detail: string }[] = []
        const telepon = pelapor?.telepon ? parseTelepon(pelapor.telepon) : undefined
        if (pelapor?.telepon && !telepon)
          salah.push({ pointer: '#/pelapor/telepon', detail: 'bukan nomor telepon' })
        if (((lintang ?? null) === null) !== ((bujur ?? null) === null))
          salah.push({ pointer: '#/lintang', detail: 'lintang dan bujur harus bersama' })
        const { zona, kategori } = await db.read(scope, async (trx) => ({
          zona: (await getInstansi(trx, kunci.instansiId)).zona,
          kategori: isi.kategoriId ? await listKategoriTerbuka(trx, deps.now()) : [],
        }))
        if (isi.tanggalKejadian && isi.tanggalKejadian > tanggalOf(deps.now(), zona))
          salah.push({ pointer: '#/tanggalKejadian', detail: 'di masa depan' })
        if (isi.kategoriId && !kategori.some((k) => k.id === isi.kategoriId))
          salah.push({ pointer: '#/kategoriId', detail: 'kategori tidak dikenal' })
        if (salah.length > 0) return problem(c, 422, 'Isi keliru', salah)
        const isKnown =
          pelapor !== null && pelapor !== undefined && Object.values(pelapor).some((x) => x !== '')
        const t = await db.write(scope, (trx) =>
          receiveByKunci(
            trx,
            deps,
            kunci,
            {
              ...isi,
              kategoriId: isi.kategoriId ?? null,
              tanggalKejadian: isi.tanggalKejadian ?? null,
              kanal: 'api',
              titik:
                lintang !== null && lintang !== undefined && bujur !== null && bujur !== undefined
                  ? { lintang, bujur }
                  : null,
              anonim: !isKnown,
              pelapor: isKnown
                ? {
                    nama: pelapor.nama,
                    alamat: '',
                    surel: pelapor.surel,
                    telepon: telepon?.e164 ?? '',
                    kabar: pelapor.surel === '' ? null : 'surel',
                  }
                : null,
            },
            sekali,
          ),
        )
        c.header('location', `${config.baseUrl}/api/v1/pengaduan/${t.id}`)
        const lacak = `${config.baseUrl}/pengaduan/lacak`
        return c.json({ id: t.id, kode: showKode(t.kode), pin: t.pin, lacak }, t.baru ? 201 : 200)
      }),
    )
    .get(
      '/api/v1/pengaduan/:id',
      guarded(async (c, kunci) => {
        const id = c.req.param('id')
        const found = isId(id)
          ? await db.read({ instansiId: kunci.instansiId }, (trx) => findTerbuka(trx, deps, id, kunci.id))
          : undefined
        if (!found) throw new AppError(common.notFound)
        return c.json(toJson(found))
      }),
    )
}
