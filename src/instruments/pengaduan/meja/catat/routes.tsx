import { Hono } from 'hono'
import { tanggalOf } from '../../../../kernel/clock.ts'
import { AppError, common, type FieldErrors } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/ids.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { parseFormText } from '../../../../platform/http/form.ts'
import { listKanalAktif } from '../../../../platform/channels/index.ts'
import { getInstansi } from '../../../../registry/index.ts'
import { toHtml } from '../../../../ui/index.ts'
import { jamOf, loadAlat } from '../../jam/hitung.ts'
import { kontakBerkabar } from '../../kabar/lewat.ts'
import { pinOf } from '../../kode.ts'
import { loadAturanLampiran, readFormBerkas, type LampiranSiap } from '../../lampiran/index.ts'
import { putTitipan } from '../../lampiran/titip.ts'
import { canEnter, canSee, lingkupOf } from '../../policy.ts'
import { isTerbatas } from '../../rules.ts'
import { findPengaduan, listPeristiwa } from '../../store.ts'
import { collectBerkas } from '../../warga/berkas.ts'
import { idOf } from '../akses.ts'
import { insertKiriman, isTerkirim, kirimanOf } from '../kiriman.ts'
import { getRincian } from '../store-rinci.ts'
import { isMedanDaftar, salahBuka } from './buka.ts'
import { catatPengaduan } from './commands.ts'
import { CatatPage } from './pages.tsx'
import type { CatatProps } from './props.ts'
import {
  createWilayahCatat,
  loadPilihan,
  pilihanAsing,
  unitDariLayanan,
  type WilayahCatat,
} from './pilihan.ts'
import { parseCatat, readIsianCatat, type IsianCatat } from './schema.ts'
import { TandaTerimaPage } from './tanda-terima.tsx'
import { kataCatat } from './words.ts'

const scopeOf = (c: Ctx) => ({ instansiId: c.var.pejabat.instansiId })

interface Tampil extends Pick<CatatProps, 'sudah' | 'buka'> {
  /** Files that came with the form: they wait until it is sent again. */
  readonly siap?: readonly LampiranSiap[]
}

type Alat = Deps & { readonly wilayahOf: WilayahCatat }

async function show(
  c: Ctx,
  deps: Alat,
  typed?: IsianCatat,
  errors?: FieldErrors,
  { sudah, siap = [], buka }: Tampil = {},
): Promise<Response> {
  const { pejabat, desk, zona } = c.var
  if (!canEnter(pejabat)) throw new AppError(common.forbidden)
  const hariIni = tanggalOf(deps.now(), zona)
  const page = await deps.db.read(scopeOf(c), async (db) => {
    const { wilayahKode } = await getInstansi(db, pejabat.instansiId)
    const p = await loadPilihan(db, deps.wilayahOf, wilayahKode, hariIni)
    const kabarKe = kontakBerkabar(await listKanalAktif(db, deps.config))
    return { ...p, kabarKe, aturanLampiran: await loadAturanLampiran(db) }
  })
  const kosong = {
    ...readIsianCatat(parseFormText('')),
    kunci: newId(),
    diterima: hariIni,
    jenis: 'pengaduan',
  }
  return c.html(
    toHtml(
      <CatatPage
        {...page}
        desk={desk}
        hariIni={hariIni}
        isian={typed ?? { ...kosong, kanal: 'tatap_muka' }}
        errors={errors}
        sudah={sudah}
        buka={buka}
        titipan={{ token: await putTitipan(deps, siap), nama: siap.map((s) => s.nama) }}
        bolehTutup={lingkupOf(pejabat).semua}
      />,
    ),
    errors ? 422 : sudah ? 409 : 200,
  )
}

/** `/kerja/pengaduan/catat`: letters that come by mouth and paper, and their receipts. */
export function catatRoutes(deps: Deps): Hono<AppEnv> {
  const alat: Alat = { ...deps, wilayahOf: createWilayahCatat() }
  return (
    new Hono<AppEnv>()
      .get('/catat', (c) => show(c, alat))
      .post('/catat', async (c) => {
        const { pejabat, lang, zona } = c.var
        if (!canEnter(pejabat)) throw new AppError(common.forbidden)
        const form = await readFormBerkas(c)
        const hariIni = tanggalOf(deps.now(), zona)
        const { aturan, aktif, pilihan } = await deps.db.read(scopeOf(c), async (db) => ({
          aturan: await loadAturanLampiran(db),
          aktif: await listKanalAktif(db, deps.config),
          pilihan: await loadPilihan(
            db,
            alat.wilayahOf,
            (await getInstansi(db, pejabat.instansiId)).wilayahKode,
            hariIni,
          ),
        }))
        const { siap, ...berkas } = await collectBerkas(c, deps, form, { aturan })
        const salahBerkas: FieldErrors = berkas.error === undefined ? {} : { lampiran: berkas.error }
        const typed = readIsianCatat(form)
        const buka = form.one['buka']
        if (isMedanDaftar(buka)) {
          const errors = { ...salahBuka(pilihan[buka].daftar, buka, typed, lang), ...salahBerkas }
          return show(c, alat, typed, Object.keys(errors).length > 0 ? errors : undefined, { siap, buka })
        }
        const isian = unitDariLayanan(typed, pilihan)
        const hasil = parseCatat(isian, kataCatat[lang], hariIni, aktif)
        const errors = {
          ...pilihanAsing(isian, pilihan, kataCatat[lang].pilih),
          ...('errors' in hasil ? hasil.errors : {}),
          ...salahBerkas,
        }
        if (!('value' in hasil) || Object.keys(errors).length > 0)
          return show(c, alat, isian, errors, { siap })
        const kiriman = kirimanOf(pejabat, c.req.path, form)
        const { tanda, berubah } = await deps.db.write(scopeOf(c), async (trx) => {
          const tanda = await catatPengaduan(trx, deps, pejabat, zona, hasil.value, siap)
          const milik = { ...scopeOf(c), pengaduanId: tanda.id, at: deps.now() }
          if (tanda.baru) await insertKiriman(trx, milik, kiriman)
          return { tanda, berubah: !tanda.baru && !(await isTerkirim(trx, kiriman)) }
        })
        // Gone back, changed and sent once more: nobody knows yet whether it is that letter or the next one.
        if (berubah) return show(c, alat, { ...isian, kunci: newId() }, undefined, { sudah: tanda, siap })
        return c.redirect(`/kerja/pengaduan/catat/${tanda.id}`, 303)
      })
      // Code and PIN open the letter to whoever holds them: only the person who took it in prints them.
      .get('/catat/:lembar', async (c) => {
        const { pejabat, desk, zona } = c.var
        const id = idOf(c, 'lembar')
        const page = await deps.db.read(scopeOf(c), async (db) => {
          const p = await findPengaduan(db, id)
          const peristiwa = p ? await listPeristiwa(db, id) : []
          if (!p || peristiwa[0]?.orangId !== pejabat.id) throw new AppError(common.notFound)
          // One that is kept from him meanwhile he has handed over: its PIN would open every answer to it.
          const diserahkan = isTerbatas(p) && peristiwa.some((e) => e.orangId !== pejabat.id)
          if (diserahkan && !canSee(pejabat, p)) throw new AppError(common.notFound)
          const { judul } = await getRincian(db, id)
          return { p, judul, jam: jamOf(peristiwa, await loadAlat(db, p)) }
        })
        c.header('cache-control', 'no-store')
        const { kode, kanal, diterimaAt } = page.p
        const alamatLacak = new URL('/pengaduan/lacak', deps.config.baseUrl).href
        return c.html(
          toHtml(
            <TandaTerimaPage
              desk={desk}
              judul={page.judul}
              jam={page.jam}
              kode={kode}
              kanal={kanal}
              diterimaAt={diterimaAt}
              pin={pinOf(deps, kode)}
              zona={zona}
              alamatLacak={alamatLacak}
            />,
          ),
        )
      })
  )
}
