import { isDeepStrictEqual } from 'node:util'
import { Hono } from 'hono'
import type { ComponentChildren } from 'preact'
import { tanggalOf } from '../../../kernel/clock.ts'
import { AppError, common, type FieldErrors } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import type { Db } from '../../../platform/db/types.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { listLayanan } from '../../../registry/index.ts'
import { toHtml } from '../../../ui/index.ts'
import { createAksi, ubahAksi, type IsianAksi } from '../commands.ts'
import { tindakLanjutErrors } from '../errors.ts'
import { canSetujui, canUbah, canUsulkan } from '../policy.ts'
import { isTamat, nomorTeks } from '../rules.ts'
import { findAksiTunggal, type Aksi } from '../store.ts'
import { findKonteks, KonteksNotice, type Konteks } from '../usul/konteks.tsx'
import { getTerlihat, scopeOf } from './akses.ts'
import { isianOf, parseIsian, readIsian, type IsianForm } from './isian.ts'
import { listOrangUnit, listUnitTerlihat } from './muat.ts'
import { loadInstrumen, opsiUnsur } from './nama.ts'
import { asalSendiri, IsianPage, type IsianProps } from './pages-isian.tsx'
import { MEJA } from './saringan.ts'
import { kataIsian } from './words-isian.ts'

const opsi = (list: readonly { readonly id: string; readonly nama: string }[]) =>
  list.map((x) => ({ value: x.id, label: x.nama }))

/** What the form offers to choose from; what stands there already is among it, also where nobody new would choose it. */
async function pilihan(c: Ctx, db: Db, unitId: string, kini: IsianForm | undefined) {
  const { pejabat } = c.var
  const unit = (await listUnitTerlihat(db, pejabat)).filter((u) => canUsulkan(pejabat, u.id))
  const satu = unit.find((u) => u.id === unitId) ?? (unit.length === 1 ? unit[0] : undefined)
  return {
    semua: unit,
    satu,
    unit: opsi(unit),
    layanan: satu
      ? opsi((await listLayanan(db, satu.id)).filter((l) => l.aktif || l.id === kini?.layanan))
      : [],
    orang: satu ? opsi(await listOrangUnit(db, satu, kini?.orang)) : [],
    maySetujui: satu ? canSetujui(pejabat, satu.id) : unit.some((u) => canSetujui(pejabat, u.id)),
  }
}

const kosong = (unit: string, hariIni: string, k?: Konteks): IsianForm => ({
  unit: k?.unitId ?? unit,
  asal: k?.asal ?? 'usulan',
  asalId: k?.asalId ?? '',
  asalKunci: k?.asalKunci ?? '',
  asalTeks: k?.asalTeks ?? '',
  masalah: k?.masalah ?? '',
  kegiatan: '',
  program: '',
  unsur: k?.unsur ?? '',
  komponen: '',
  layanan: '',
  penanggungJawab: '',
  orang: '',
  cara: 'triwulan',
  tahun: hariIni.slice(0, 4),
  tw: [],
  bulan: [],
  mulai: '',
  tenggat: '',
  anggaran: '',
  sumber: '',
  ringkas: '',
  // What one person wrote is shown to everybody only by decision.
  tampil: k?.asal !== 'pengaduan',
  disetujui: false,
  kunci: newId(),
  dilihat: '',
})

const isSama = (a: Aksi, unitId: string, isian: IsianAksi, k: (typeof kataIsian)['id']): boolean => {
  const lama = parseIsian(isianOf(a), k)
  return a.unitId === unitId && 'isian' in lama && isDeepStrictEqual(lama.isian, isian)
}

async function showBaru(
  c: Ctx,
  deps: Deps,
  gagal?: { isian: IsianForm; errors?: FieldErrors; sudah?: IsianProps['sudah'] },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const hariIni = tanggalOf(deps.now(), c.var.zona)
  const q = c.req.query()
  const page = await deps.db.read(scopeOf(c), async (db) => {
    const kunci = gagal
      ? { asal: gagal.isian.asal, id: gagal.isian.asalId, kunci: gagal.isian.asalKunci }
      : { asal: q['asal'] ?? '', id: q['asal_id'] ?? '', kunci: q['asal_kunci'] ?? '' }
    const konteks = await findKonteks(db, c.var.pejabat, kunci, deps.now())
    const minta = gagal?.isian.unit ?? konteks?.unitId ?? q['unit'] ?? ''
    const p = await pilihan(c, db, minta, gagal?.isian)
    if (p.semua.length === 0) throw new AppError(common.forbidden)
    const isian = gagal?.isian ?? kosong(p.satu?.id ?? '', hariIni, konteks)
    const instrumen = await loadInstrumen(db, konteks ?? { asal: '', asalId: null })
    return { ...p, unsur: opsiUnsur(c.var.lang, instrumen, isian.unsur), konteks, isian }
  })
  const { konteks, semua: _, satu: __, ...isi } = page
  const notice: ComponentChildren = konteks && <KonteksNotice k={konteks} lang={c.var.lang} />
  return c.html(
    toHtml(
      <IsianPage
        {...isi}
        desk={c.var.desk}
        aksi={null}
        {...(konteks && { konteks: notice })}
        {...(gagal?.errors && { errors: gagal.errors })}
        {...(gagal?.sudah && { sudah: gagal.sudah })}
      />,
    ),
    status,
  )
}

async function showUbah(
  c: Ctx,
  deps: Deps,
  gagal?: { isian: IsianForm; errors: FieldErrors },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const page = await deps.db.read(scopeOf(c), async (db) => {
    const a = await getTerlihat(c, db)
    if (isTamat(a.status)) throw new AppError(tindakLanjutErrors.terkunci)
    if (!canUbah(c.var.pejabat, a)) throw new AppError(common.forbidden)
    // Whoever was overtaken saves next time over what is there now, having been told.
    const isian = gagal
      ? { ...gagal.isian, ...(status === 409 && { dilihat: String(a.urutan) }) }
      : isianOf(a)
    const { semua: _, satu: __, ...p } = await pilihan(c, db, a.unitId, isianOf(a))
    const unsur = opsiUnsur(c.var.lang, await loadInstrumen(db, a), a.unsur ?? '')
    return { ...p, unsur, aksi: { id: a.id, nomor: nomorTeks(a) }, isian }
  })
  return c.html(
    toHtml(<IsianPage {...page} desk={c.var.desk} {...(gagal && { errors: gagal.errors })} />),
    status,
  )
}

/** `/kerja/tindak-lanjut/baru` and `/{id}/ubah`: the form of an action. */
export const isianRoutes = (deps: Deps): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/baru', (c) => showBaru(c, deps))
    .post('/baru', async (c) => {
      const { pejabat, lang, zona } = c.var
      const k = kataIsian[lang]
      const isian = readIsian(await readForm(c))
      const hasil = parseIsian(isian, k)
      const salah: Record<string, string> = 'errors' in hasil ? { ...hasil.errors } : {}
      const konteks = await deps.db.read(scopeOf(c), (db) =>
        findKonteks(db, pejabat, { asal: isian.asal, id: isian.asalId, kunci: isian.asalKunci }, deps.now()),
      )
      const asal = konteks?.asal ?? asalSendiri.find((x) => x === isian.asal)
      const unitId = konteks?.unitId ?? isian.unit
      if (!isId(unitId)) salah['unit'] = k.pilih
      if (!asal) salah['asal'] = k.pilih
      if ('errors' in hasil || !asal || Object.keys(salah).length > 0)
        return showBaru(c, deps, { isian, errors: salah }, 422)
      try {
        const dari = { asal, asalId: konteks?.asalId ?? null, asalKunci: konteks?.asalKunci ?? '' }
        const tunggal = isId(isian.kunci) ? { kunciTunggal: isian.kunci } : undefined
        const { a, lama } = await deps.db.write(scopeOf(c), async (trx) => {
          const lama = tunggal && (await findAksiTunggal(trx, { ...dari, ...tunggal }))
          const a = await createAksi(trx, deps, pejabat, {
            ...hasil.isian,
            ...dari,
            ...tunggal,
            unitId,
            asalTeks: konteks?.asalTeks ?? isian.asalTeks,
            ...(isian.disetujui && { disetujuiPada: tanggalOf(deps.now(), zona) }),
          })
          return { a, lama }
        })
        // Gone back, changed and sent once more: it is that action mended, or the next one.
        const rujukan = konteks !== undefined || lama?.asalTeks === isian.asalTeks
        if (lama && !(rujukan && isSama(lama, unitId, hasil.isian, k))) {
          const sudah = { id: a.id, nomor: nomorTeks(a) }
          return await showBaru(c, deps, { isian: { ...isian, kunci: newId() }, sudah }, 409)
        }
        return c.redirect(`${MEJA}/${a.id}?tersimpan=1`, 303)
      } catch (err) {
        const { errors, status } = refusedAs(err, 'tenggat', lang)
        return showBaru(c, deps, { isian, errors }, status)
      }
    })
    .get('/:id/ubah', (c) => showUbah(c, deps))
    .post('/:id/ubah', async (c) => {
      const { pejabat, lang } = c.var
      const a = await deps.db.read(scopeOf(c), (db) => getTerlihat(c, db))
      const isian = readIsian(await readForm(c))
      const hasil = parseIsian(isian, kataIsian[lang])
      if ('errors' in hasil) return showUbah(c, deps, { isian, errors: hasil.errors }, 422)
      const dilihat = /^\d{1,6}$/.test(isian.dilihat) ? Number(isian.dilihat) : -1
      try {
        await deps.db.write(scopeOf(c), (trx) => ubahAksi(trx, deps, pejabat, a.id, hasil.isian, dilihat))
      } catch (err) {
        const { errors, status } = refusedAs(err, 'tenggat', lang)
        return showUbah(c, deps, { isian, errors }, status)
      }
      return c.redirect(`${MEJA}/${a.id}?tersimpan=1`, 303)
    })
