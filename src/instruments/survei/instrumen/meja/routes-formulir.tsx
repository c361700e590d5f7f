import { Hono, type Context } from 'hono'
import type { JSX } from 'preact'
import { AppError, common, type FieldErrors } from '../../../../kernel/errors.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { toHtml } from '../../../../ui/index.ts'
import type { Instrumen } from '../../instrumen.ts'
import { changeInstrumen } from '../commands.ts'
import { bagiRata, putPertanyaan, putTambahan, removePertanyaan, removeTambahan, setSkala } from '../susun.ts'
import { alamatInstrumen, getDrafKerja, versiParam, type InstrumenDimuat } from './akses.ts'
import { isianDasar, parseBobot, parseDasar } from './formulir-dasar.ts'
import { isianPertanyaan, parsePertanyaan, type Isian } from './formulir-pertanyaan.ts'
import { isianTambahan, parseTambahan } from './formulir-tambahan.ts'
import { BobotPage, DasarPage } from './pages-dasar.tsx'
import { PertanyaanPage, TambahanPage } from './pages-formulir.tsx'

/** Part of a draft on its own page: GET shows it, POST changes it. */
export function formulirInstrumenRoutes(deps: Deps): Hono<AppEnv> {
  const load = (c: Ctx): Promise<InstrumenDimuat> =>
    deps.db.read({ instansiId: c.var.pejabat.instansiId }, (db) => getDrafKerja(c, db))
  const change = async (
    c: Ctx,
    bagian: string,
    ubah: (isi: Instrumen) => Instrumen,
    to = alamatInstrumen(versiParam(c), '?tersimpan').replace('/?', '?'),
  ): Promise<Response> => {
    const { pejabat } = c.var
    await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
      changeInstrumen(trx, deps, pejabat, versiParam(c), bagian, ubah),
    )
    return c.redirect(to, 303)
  }
  const send = (c: Context<AppEnv>, page: JSX.Element, errors?: FieldErrors): Response | Promise<Response> =>
    c.html(toHtml(page), errors ? 422 : 200)

  /** The question the address names; `baru` is none yet. */
  const pick = <T extends { kunci: string }>(c: Ctx, list: readonly T[]): T | undefined => {
    const kunci = c.req.param('kunci')
    const found = list.find((p) => p.kunci === kunci)
    if (!found && kunci !== 'baru') throw new AppError(common.notFound)
    return found
  }
  const showPertanyaan = async (c: Ctx, isian?: Isian, errors?: FieldErrors): Promise<Response> => {
    const { isi, resmi } = await load(c)
    const lama = pick(c, isi.pertanyaan)
    return send(
      c,
      <PertanyaanPage
        desk={c.var.desk}
        isi={isi}
        isian={isian ?? isianPertanyaan(isi, lama)}
        lama={lama}
        resmi={resmi?.pertanyaan.find((p) => p.kunci === lama?.kunci)}
        errors={errors}
      />,
      errors,
    )
  }
  const showTambahan = async (c: Ctx, isian?: Isian, errors?: FieldErrors): Promise<Response> => {
    const { isi } = await load(c)
    const lama = pick(c, isi.tambahan)
    const page = (
      <TambahanPage
        desk={c.var.desk}
        isi={isi}
        isian={isian ?? isianTambahan(isi, lama)}
        kunci={lama?.kunci}
        errors={errors}
      />
    )
    return send(c, page, errors)
  }

  return new Hono<AppEnv>()
    .get('/instrumen/:kode/:versi/pertanyaan/:kunci', (c) => showPertanyaan(c))
    .post('/instrumen/:kode/:versi/pertanyaan/:kunci', async (c) => {
      const { isi } = await load(c)
      const lama = pick(c, isi.pertanyaan)
      const form = (await readForm(c)).one
      if (lama && form['aksi'] === 'hapus')
        return change(c, `pertanyaan.${lama.kunci}`, (i) => removePertanyaan(i, lama.kunci))
      const parsed = parsePertanyaan(isi, lama, form)
      if (!parsed.ok) return showPertanyaan(c, form, parsed.errors)
      const { pertanyaan, unsurBaru } = parsed.value
      return change(c, `pertanyaan.${pertanyaan.kunci}`, (i) => putPertanyaan(i, pertanyaan, unsurBaru))
    })
    .get('/instrumen/:kode/:versi/tambahan/:kunci', (c) => showTambahan(c))
    .post('/instrumen/:kode/:versi/tambahan/:kunci', async (c) => {
      const { isi } = await load(c)
      const lama = pick(c, isi.tambahan)
      const form = (await readForm(c)).one
      if (lama && form['aksi'] === 'hapus')
        return change(c, `tambahan.${lama.kunci}`, (i) => removeTambahan(i, lama.kunci))
      const parsed = parseTambahan(isi, lama, form)
      if (!parsed.ok) return showTambahan(c, form, parsed.errors)
      return change(c, `tambahan.${parsed.value.kunci}`, (i) => putTambahan(i, parsed.value))
    })
    .get('/instrumen/:kode/:versi/bobot', async (c) => {
      const { isi } = await load(c)
      return send(c, <BobotPage desk={c.var.desk} isi={isi} isian={{}} />)
    })
    .post('/instrumen/:kode/:versi/bobot', async (c) => {
      const { isi } = await load(c)
      const form = (await readForm(c)).one
      const here = alamatInstrumen(isi, 'bobot')
      if (form['aksi'] === 'rata') return change(c, 'bobot', bagiRata, here)
      const parsed = parseBobot(isi, form)
      if (!parsed.ok)
        return send(
          c,
          <BobotPage desk={c.var.desk} isi={isi} isian={form} errors={parsed.errors} />,
          parsed.errors,
        )
      const byKunci = new Map(parsed.value.map((u) => [u.kunci, u]))
      return change(c, 'bobot', (i) => ({ ...i, unsur: i.unsur.map((u) => byKunci.get(u.kunci) ?? u) }))
    })
    .get('/instrumen/:kode/:versi/dasar', async (c) => {
      const { isi } = await load(c)
      const responden = isi.responden.map((f) => f.kunci)
      return send(c, <DasarPage desk={c.var.desk} isi={isi} isian={isianDasar(isi)} responden={responden} />)
    })
    .post('/instrumen/:kode/:versi/dasar', async (c) => {
      const { isi } = await load(c)
      const form = await readForm(c)
      const parsed = parseDasar(isi, form)
      if (!parsed.ok) {
        const { errors } = parsed
        const responden = form.many['responden'] ?? []
        const page = (
          <DasarPage desk={c.var.desk} isi={isi} isian={form.one} responden={responden} errors={errors} />
        )
        return send(c, page, errors)
      }
      return change(c, 'dasar', (i) => ({ ...setSkala(i, parsed.value.skala), ...parsed.value }))
    })
}
