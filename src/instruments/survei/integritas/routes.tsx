import { Hono } from 'hono'
import { isRefusal, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm, type RawForm } from '../../../platform/http/form.ts'
import { toHtml } from '../../../ui/index.ts'
import { listJawabanUrut } from '../jawaban/store.ts'
import { idParam } from '../periode/akses.ts'
import { loadPeriode } from '../periode/muat.ts'
import { computeHasil, type Hasil } from '../rules-hasil.ts'
import { mergeAgregat, type Agregat } from '../rules.ts'
import { listSerbuan } from '../serbuan/store.ts'
import { decideTanda, PALING_BANYAK } from './commands.ts'
import { integritasErrors } from './errors.ts'
import { alamatSaringan } from './alamat.ts'
import { TandaPage } from './pages.tsx'
import type { BarisTanda, TandaProps } from './props.ts'
import { countBertanda, isAlasan, listUrutBertanda, type SaringanTanda } from './store-daftar.ts'
import { listPutusan, listPutusanOf } from './store-putusan.ts'
import { countAlasan, listAlasan } from './store-tanda.ts'

const BATAS = 50

function saringanOf(c: Ctx): SaringanTanda {
  const { alasan, putusan } = c.req.query()
  return {
    ...(isAlasan(alasan) ? { alasan } : {}),
    ...(putusan === 'belum' || putusan === 'sudah' ? { putusan } : {}),
  }
}

async function loadBaris(db: Db, periodeId: string, urut: readonly number[]): Promise<BarisTanda[]> {
  const jawaban = await listJawabanUrut(db, periodeId, urut)
  const samping = await listAlasan(db, periodeId, urut)
  const putusan = await listPutusanOf(db, periodeId, urut)
  return jawaban.map((j) => ({
    jawaban: j,
    putusan: putusan.get(j.urut),
    alasan: [
      ...(j.garisLurus ? [{ alasan: 'garis_lurus' as const, bukti: {} }] : []),
      ...(j.ganda ? [{ alasan: 'ganda' as const, bukti: {} }] : []),
      ...(samping.get(j.urut) ?? []),
    ],
  }))
}

interface Isian {
  readonly isian: TandaProps['isian']
  readonly errors?: FieldErrors
}
const KOSONG: Isian = { isian: { alasan: '', jawaban: [], semua: false } }

async function show(c: Ctx, deps: Deps, { isian, errors }: Isian = KOSONG): Promise<Response> {
  const { pejabat, zona } = c.var
  const saringan = saringanOf(c)
  const asked = c.req.query('sebelum') ?? ''
  const sebelum = /^\d{1,15}$/.test(asked) ? Number(asked) : undefined
  const tersimpan = /^\d{1,6}$/.test(c.req.query('tersimpan') ?? '')
    ? Number(c.req.query('tersimpan'))
    : undefined
  const page = await deps.db.read({ instansiId: pejabat.instansiId }, async (db) => {
    const dimuat = await loadPeriode(c, deps, db)
    const { periode, agregat } = dimuat
    const urut = await listUrutBertanda(db, periode.instansiId, periode.id, saringan, {
      sebelum,
      batas: BATAS + 1,
    })
    const hasil = (a: Agregat): Hasil | null =>
      a.n === 0 ? null : computeHasil(a, { bobot: periode.bobot, instrumen: dimuat.instrumen })
    return {
      ...dimuat,
      rows: await loadBaris(db, periode.id, urut.slice(0, BATAS)),
      layanan: new Map(dimuat.layanan.map((l) => [l.id, l.nama])),
      jumlah: await countAlasan(db, periode.instansiId, periode.id, {
        urut: Number.MAX_SAFE_INTEGER,
        tanda: Number.MAX_SAFE_INTEGER,
      }),
      cocok: await countBertanda(db, periode.instansiId, periode.id, saringan, PALING_BANYAK + 1),
      banding: {
        masuk: hasil(agregat.dikeluarkan ? mergeAgregat(agregat.semua, agregat.dikeluarkan) : agregat.semua),
        dihitung: hasil(agregat.semua),
        tanpaTanda: hasil(agregat.tanpaTanda),
      },
      riwayat: await listPutusan(db, periode.id),
      serbuan: await listSerbuan(db, periode.id),
      lanjut: urut.length > BATAS ? urut[BATAS - 1] : undefined,
    }
  })
  const at = alamatSaringan(page.periode.id, saringan)
  const html = toHtml(
    <TandaPage
      {...page}
      saringan={saringan}
      zona={zona}
      isian={isian}
      errors={errors}
      tersimpan={tersimpan}
      nextHref={
        page.lanjut === undefined ? undefined : `${at}${at.includes('?') ? '&' : '?'}sebelum=${page.lanjut}`
      }
      firstHref={sebelum === undefined ? undefined : at}
    />,
  )
  return c.html(html, errors ? 422 : 200)
}

function isianOf(form: RawForm): TandaProps['isian'] {
  return {
    alasan: (form.one['alasan'] ?? '').trim().slice(0, 500),
    jawaban: (form.many['jawaban'] ?? []).filter((x) => /^\d{1,15}$/.test(x)),
    semua: form.one['semua'] === 'ya',
  }
}

/** `/:id/tanda`: flagged answers, and what a person decides about them. */
export const tandaRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/:id/tanda', (c) => show(c, deps))
    .post('/:id/tanda', async (c) => {
      const { pejabat, lang } = c.var
      const id = idParam(c)
      const form = await readForm(c)
      const isian = isianOf(form)
      const saringan = saringanOf(c)
      try {
        const n = await deps.db.write({ instansiId: pejabat.instansiId }, (trx) =>
          decideTanda(trx, pejabat, id, {
            putusan: form.one['aksi'] === 'keluarkan' ? 'keluarkan' : 'hitung',
            alasan: isian.alasan,
            jawaban: isian.semua ? saringan : isian.jawaban.map(Number),
          }),
        )
        const at = alamatSaringan(id, saringan)
        return c.redirect(`${at}${at.includes('?') ? '&' : '?'}tersimpan=${n}`, 303)
      } catch (err) {
        if (!isRefusal(err, 'invalid')) throw err
        const field = err.refusal.code === integritasErrors.tanpaAlasan.code ? 'alasan' : 'semua'
        return show(c, deps, { isian, errors: { [field]: refusalText(err.refusal, lang) } })
      }
    })
