import { Hono } from 'hono'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import { isTanggal } from '../../../../kernel/clock.ts'
import { AppError, common, type FieldErrors } from '../../../../kernel/errors.ts'
import { isId, newId } from '../../../../kernel/ids.ts'
import { refusedAs } from '../../../../kernel/refused.ts'
import { record } from '../../../../platform/audit/index.ts'
import { countPesan } from '../../../../platform/channels/index.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../../platform/http/env.ts'
import { readForm } from '../../../../platform/http/form.ts'
import { formatNumber, toHtml } from '../../../../ui/index.ts'
import { KAITAN_KABAR } from '../../kabar/jobs.ts'
import { findSaluranKabar } from '../../kabar/saluran.ts'
import { alamatTab } from '../../meja/tab.ts'
import { lockTercatat } from '../alas.ts'
import { agreeKesepakatan } from '../kesepakatan.ts'
import { pernyataanAwal } from '../pernyataan.ts'
import { listBeritaAcara, putAcara } from '../store-acara.ts'
import { listKesepakatan } from '../store-kesepakatan.ts'
import { findNotulen } from '../store-notulen.ts'
import { listUsulan } from '../store-usulan.ts'
import { loadHalangan, openRevisi } from '../tetapkan.ts'
import { decideUsulan, declineUsulan, loadMasaUsul } from '../usulan.ts'
import { kunciOf, of, parseKesepakatan, type Tertulis } from './isian.ts'
import { idOf, scopeOf } from '../../meja/akses.ts'
import { readTolak, TOLAK_BANYAK } from '../../meja/tolak-banyak.tsx'
import { agendaIds, assertSusun, loadMuatan } from './muat.ts'
import { AcaraPage } from './pages-acara.tsx'
import { kata } from './words.ts'
import { kataAcara } from './words-acara.ts'

/** Labels of what is typed on this page, by field. */
const labelOf = (lang: Bahasa): Readonly<Record<string, string>> => {
  const [k, ka] = [kata[lang], kataAcara[lang]]
  return {
    masalah: k.masalah,
    perbaikan: k.perbaikan,
    penanggung_jawab: k.pj,
    tenggat: k.tenggat,
    alasan: k.alasan,
    pernyataan_kepala: ka.pernyataanKepala,
    pernyataan_peserta: ka.pernyataanPeserta,
  }
}

interface Kembali {
  readonly butir?: Tertulis
  readonly atur?: Tertulis
  readonly revisi?: string
  readonly putusan?: { readonly id: string; readonly isian: Tertulis; readonly errors: FieldErrors }
  readonly errors?: FieldErrors
  readonly status?: 409 | 422
  /** What was typed for a form the page no longer has. */
  readonly tertinggal?: Tertulis
}

/** `/kerja/fkp/{id}/berita-acara`: points, amendments, settings of the draft. */
export function acaraRoutes(deps: Deps): Hono<AppEnv> {
  const show = async (c: Ctx, kembali: Kembali = {}): Promise<Response> => {
    const p = await deps.db.read(scopeOf(c), async (db) => {
      const m = await loadMuatan(c, db, deps.now())
      const { forum, unit } = m.rangka
      const semua = await listKesepakatan(db, forum.id, true)
      const butir = semua.filter((x) => x.keadaan === 'disepakati')
      const dariId = c.req.query('dari')
      const dari = isId(dariId) ? await findNotulen(db, forum.id, dariId) : undefined
      const awal: Tertulis = {
        kunci: newId(),
        ...(dari && { perbaikan: dari.isi, agenda: dari.agendaId ?? '' }),
      }
      const isian = kembali.butir ?? awal
      const baku = pernyataanAwal(unit.nama)
      return {
        ...m,
        butir: {
          butir,
          agenda: m.agenda,
          menulis: m.susun && m.terbuka,
          isian,
          buka: kembali.butir !== undefined || dari !== undefined,
          ...(kembali.butir && kembali.errors && { errors: kembali.errors }),
        },
        usulan: {
          usulan: await listUsulan(db, forum.id),
          butir: semua,
          susun: m.susun,
          ...(kembali.putusan && { gagal: kembali.putusan }),
        },
        masa: await loadMasaUsul(db, deps, forum),
        beku: await listBeritaAcara(db, forum.id),
        kabar: {
          saluran: await findSaluranKabar(db, deps.config),
          hitung: await countPesan(db, KAITAN_KABAR, forum.id),
        },
        halangan: await loadHalangan(db, deps, forum),
        pernyataan: {
          kepala: m.acara.pernyataanKepala || baku.kepala,
          peserta: m.acara.pernyataanPeserta || baku.peserta,
        },
      }
    })
    const q = c.req.query('pesan')
    const pesan = q === 'tersimpan' || q === 'ditetapkan' ? q : undefined
    const errors = kembali.errors ?? kembali.putusan?.errors
    const tanpa = pesan === 'ditetapkan' ? /^[1-9]\d{0,2}$/.exec(c.req.query('tanpa') ?? '')?.[0] : undefined
    return c.html(
      toHtml(
        <AcaraPage
          {...p}
          {...(pesan && !errors && { pesan })}
          {...(tanpa && !errors && { tanpaOrang: formatNumber(tanpa, c.var.lang) })}
          {...(errors && { errors })}
          {...(kembali.atur && { isianAtur: kembali.atur })}
          {...(kembali.revisi && { alasanRevisi: kembali.revisi })}
          tertinggal={Object.entries(labelOf(c.var.lang)).map(([nama, label]) => ({
            label,
            value: kembali.tertinggal?.[nama] ?? '',
          }))}
        />,
      ),
      errors ? (kembali.status ?? 422) : 200,
    )
  }
  const mulai = async (c: Ctx) => {
    const m = await deps.db.read(scopeOf(c), (db) => loadMuatan(c, db, deps.now()))
    assertSusun(m)
    return { m, id: m.rangka.forum.id, form: await readForm(c), k: kataAcara[c.var.lang] }
  }
  /** Somebody was faster, or closed it: what was typed stands on the page that says so. */
  const tertahan = (c: Ctx, err: unknown, isian: Tertulis): Promise<Response> => {
    const { errors, status } = refusedAs(err, '_', c.var.lang)
    return show(c, { errors, status, tertinggal: isian })
  }
  const selesai = (c: Ctx, id: string, bagian: string): Response =>
    c.redirect(`${alamatTab(id, 'berita-acara')}?pesan=tersimpan#${bagian}`, 303)

  return new Hono<AppEnv>()
    .get('/:id/berita-acara', (c) => show(c))
    .post('/:id/berita-acara/butir', async (c) => {
      const { m, id, form } = await mulai(c)
      const hasil = parseKesepakatan(form, agendaIds(m), m.rangka.forum.tanggal, kata[c.var.lang])
      if ('errors' in hasil) return show(c, { butir: form.one, errors: hasil.errors })
      try {
        await deps.db.write(scopeOf(c), (trx) =>
          agreeKesepakatan(trx, deps, c.var.pejabat, id, kunciOf(form, newId), hasil.nilai),
        )
      } catch (err) {
        return tertahan(c, err, form.one)
      }
      return selesai(c, id, 'kesepakatan')
    })
    .post(`/:id/berita-acara/usulan/${TOLAK_BANYAK}`, async (c) => {
      const { id, form } = await mulai(c)
      const { ids, alasan, isian } = readTolak(form)
      const t = kata[c.var.lang]
      const salah =
        alasan === ''
          ? t.alasanWajib
          : alasan.length > 500
            ? t.terlaluPanjang(500)
            : ids.length === 0
              ? kataAcara[c.var.lang].tanpaPilihan
              : undefined
      if (salah !== undefined)
        return show(c, { putusan: { id: TOLAK_BANYAK, isian, errors: { [TOLAK_BANYAK]: salah } } })
      await deps.db.write(scopeOf(c), (trx) => declineUsulan(trx, deps, c.var.pejabat, id, ids, alasan))
      return selesai(c, id, 'usulan')
    })
    .post('/:id/berita-acara/usulan/:uid', async (c) => {
      const { id, form, k } = await mulai(c)
      const uid = idOf(c, 'uid')
      const e: Record<string, string> = {}
      const [putusan, alasan] = [of(form, 'putusan'), of(form, 'alasan')]
      if (putusan !== 'diterima' && putusan !== 'ditolak') e['putusan'] = k.pilihPutusan
      if (alasan === '') e['alasan'] = kata[c.var.lang].alasanWajib
      else if (alasan.length > 500) e['alasan'] = kata[c.var.lang].terlaluPanjang(500)
      if (Object.keys(e).length > 0) return show(c, { putusan: { id: uid, isian: form.one, errors: e } })
      const keadaan = putusan === 'diterima' ? 'diterima' : 'ditolak'
      try {
        await deps.db.write(scopeOf(c), (trx) =>
          decideUsulan(trx, deps, c.var.pejabat, id, uid, {
            keadaan,
            alasan,
            tampil: of(form, 'sembunyi') !== 'ya',
          }),
        )
      } catch (err) {
        return tertahan(c, err, form.one)
      }
      return selesai(c, id, `u-${uid}`)
    })
    .post('/:id/berita-acara/atur', async (c) => {
      const { m, id, form, k } = await mulai(c)
      const e: Record<string, string> = {}
      const [hari, mulaiUsul] = [of(form, 'hari_usul'), of(form, 'mulai_usul')]
      const [kepala, peserta] = [of(form, 'pernyataan_kepala'), of(form, 'pernyataan_peserta')]
      if (!/^\d{1,2}$/.test(hari) || Number(hari) > 60) e['hari_usul'] = k.hariSalah
      if (mulaiUsul !== '' && (!isTanggal(mulaiUsul) || mulaiUsul < m.rangka.forum.tanggal))
        e['mulai_usul'] = k.tanggalSalah
      if (kepala === '') e['pernyataan_kepala'] = k.wajib
      if (peserta === '') e['pernyataan_peserta'] = k.wajib
      if (kepala.length > 1000) e['pernyataan_kepala'] = k.panjang
      if (peserta.length > 1000) e['pernyataan_peserta'] = k.panjang
      if (Object.keys(e).length > 0) return show(c, { atur: form.one, errors: e })
      try {
        await deps.db.write(scopeOf(c), async (trx) => {
          const f = await lockTercatat(trx, c.var.pejabat, id)
          await putAcara(trx, f.instansiId, id, {
            hari_usul: Number(hari),
            mulai_usul: mulaiUsul === '' ? null : mulaiUsul,
            pernyataan_kepala: kepala,
            pernyataan_peserta: peserta,
            updated_at: deps.now(),
          })
          await record(trx, c.var.pejabat, 'fkp.berita_acara.atur', id, { hariUsul: Number(hari) })
        })
      } catch (err) {
        return tertahan(c, err, form.one)
      }
      return selesai(c, id, 'isi')
    })
    .post('/:id/berita-acara/revisi', async (c) => {
      const { m, id, form, k } = await mulai(c)
      if (!m.tandaTangan) throw new AppError(common.forbidden)
      const alasan = of(form, 'alasan_revisi')
      if (alasan === '' || alasan.length > 500)
        return show(c, { revisi: alasan, errors: { alasan_revisi: alasan === '' ? k.wajib : k.panjang } })
      await deps.db.write(scopeOf(c), (trx) => openRevisi(trx, deps, c.var.pejabat, id, alasan))
      return selesai(c, id, 'isi')
    })
}
