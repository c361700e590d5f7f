import { Hono } from 'hono'
import { parseTelepon } from '../../../platform/channels/index.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { AppEnv, Ctx } from '../../../platform/http/env.ts'
import { readForm } from '../../../platform/http/form.ts'
import { AppError, common } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import { refusedAs } from '../../../kernel/refused.ts'
import { formatNumber, toHtml } from '../../../ui/index.ts'
import { readCsv } from '../../standar-pelayanan/index.ts'
import { kataWarga } from '../forum/warga/words.ts'
import { idOf, muatBingkai, scopeOf } from '../meja/akses.ts'
import { alamatTab } from '../meja/tab.ts'
import { canSusunForum } from '../policy.ts'
import { kelompokPesertaList } from '../rules.ts'
import { addPeserta, dropPeserta, readKontak, recordHadir } from './commands.ts'
import { isSurel, linesOfRows, readDaftar, type OrangDaftar } from './daftar.ts'
import { rentanList } from './golongan.ts'
import { muatPeserta } from './muat.ts'
import { PesertaPage } from './pages.tsx'
import type { PesertaProps } from './pages-props.ts'
import { kataPeserta } from './words.ts'

/** A list of people; what is longer is no forum's. */
const batasDaftar = { ukuranMaks: 2 * 1024 * 1024, banyakMaks: 1 } as const

/** `/kerja/fkp/{id}/peserta` */
export function pesertaRoutes(deps: Deps): Hono<AppEnv> {
  const show = async (
    c: Ctx,
    over: Pick<PesertaProps, 'gagal' | 'kontak'> & { kabar?: string } = {},
    status: 409 | 422 = 422,
  ): Promise<Response> => {
    const k = kataPeserta[c.var.lang]
    const page = await deps.db.read(scopeOf(c), (db) => muatPeserta(c, db))
    const n = (nama: string): string | undefined => /^\d{1,6}$/.exec(c.req.query(nama) ?? '')?.[0]
    const masuk = n('masuk')
    const dariAlamat =
      masuk !== undefined
        ? hasilTeks(c, {
            masuk,
            ditandai: n('tanda') ?? 0,
            sudahAda: n('ada') ?? 0,
            dilengkapi: n('lengkap') ?? 0,
          })
        : c.req.query('terhapus') === '1'
          ? k.terhapus
          : c.req.query('hadir') === '1'
            ? k.hadirTersimpan
            : null
    const kabar = over.kabar ?? (over.gagal || over.kontak ? null : dariAlamat)
    return c.html(toHtml(<PesertaPage {...page} {...over} kabar={kabar} />), over.gagal ? status : 200)
  }
  const masukkan = (c: Ctx, orang: readonly OrangDaftar[], hadir: boolean) =>
    deps.db.write(scopeOf(c), (trx) => addPeserta(trx, deps, c.var.pejabat, idOf(c), orang, hadir))
  /** Back to the page of the list where it was done. */
  const kembali = (c: Ctx, query: string): Response => {
    const sesudah = c.req.query('sesudah')
    const q = new URLSearchParams(query)
    if (sesudah !== undefined) q.set('sesudah', sesudah)
    return c.redirect(`${alamatTab(idOf(c), 'peserta')}?${q.toString()}`, 303)
  }
  /** Whoever may not see the forum learns nothing by a wrong form, and who may not write is told so before it is judged. */
  const assertSusun = (c: Ctx): Promise<void> =>
    deps.db.read(scopeOf(c), async (db) => {
      const { forum } = await muatBingkai(c, db)
      if (!canSusunForum(c.var.pejabat, forum.unitId)) throw new AppError(common.forbidden)
    })

  const tempel = async (c: Ctx, bentuk: 'tempel' | 'hadir'): Promise<Response> => {
    await assertSusun(c)
    const k = kataPeserta[c.var.lang]
    const medan = bentuk === 'hadir' ? 'datang' : 'daftar-teks'
    const form = await readForm(c, batasDaftar)
    const ditulis = (form.one[medan] ?? '').trimEnd()
    if (form.lewat?.['berkas'])
      return show(c, { gagal: { bentuk, isian: { [medan]: ditulis }, errors: { berkas: k.berkasBesar } } })
    const berkas = form.files['berkas']
    const isi = berkas ? Buffer.from(await berkas.arrayBuffer()).toString('utf8') : ''
    if (isi.includes('\uFFFD') || isi.includes('\0'))
      return show(c, { gagal: { bentuk, isian: { [medan]: ditulis }, errors: { berkas: k.berkasSalah } } })
    const teks = [ditulis, berkas ? linesOfRows(readCsv(isi)) : ''].filter(Boolean).join('\n')
    const d = readDaftar(teks)
    if (d.orang.length + d.salah.length === 0)
      return show(c, { gagal: { bentuk, isian: {}, errors: { [medan]: k.daftarKosong } } })
    let hasil: Hasil | undefined
    try {
      if (d.orang.length > 0) hasil = await masukkan(c, d.orang, bentuk === 'hadir')
    } catch (err) {
      const { errors, status } = refusedAs(err, '_', c.var.lang)
      return show(c, { gagal: { bentuk, isian: { [medan]: teks }, errors } }, status)
    }
    if (hasil && d.salah.length === 0 && d.sisa === '') return kembali(c, queryOf(hasil))
    const baris = teks.split('\n')
    const salah = d.salah.map((s) => baris[s.baris - 1])
    return show(c, {
      ...(hasil && { kabar: hasilTeks(c, hasil) }),
      gagal: {
        bentuk,
        // Only what is still to be mended or read stays in the box.
        isian: { [medan]: [...salah, d.sisa].filter(Boolean).join('\n') },
        errors: {
          [medan]: d.sisa !== '' ? k.terpotong : k.salahJudul(formatNumber(d.salah.length, c.var.lang)),
        },
        salah: d.salah.map((s) => k.salahBaris(s.baris, s.isi, k.salah[s.alasan])),
      },
    })
  }

  return new Hono<AppEnv>()
    .get('/:id/peserta', (c) => show(c))
    .post('/:id/peserta/satu', async (c) => {
      await assertSusun(c)
      const kw = kataWarga[c.var.lang]
      const { one, many } = await readForm(c)
      const of = (n: string): string => (one[n] ?? '').trim().replaceAll(/\s+/g, ' ')
      const kelompok = kelompokPesertaList.find((x) => x === of('kelompok'))
      const nomor = of('telepon') === '' ? undefined : parseTelepon(of('telepon'))
      const rentan = rentanList.filter((x) => many['rentan']?.includes(x))
      const form = { bentuk: 'satu', isian: { ...one, rentan: rentan.join(' ') } } as const
      const errors = {
        ...(of('nama').length < 2 && { nama: kw.salah.nama }),
        ...(!kelompok && { kelompok: kw.salah.kelompok }),
        ...(of('surel') !== '' && !isSurel(of('surel')) && { surel: kw.salah.surel }),
        ...(of('telepon') !== '' && !nomor && { telepon: kw.salah.telepon }),
        ...Object.fromEntries(
          ['nama', 'lembaga', 'jabatan'].filter((m) => of(m).length > 120).map((m) => [m, kw.salah.panjang]),
        ),
      }
      if (Object.keys(errors).length > 0 || !kelompok) return show(c, { gagal: { ...form, errors } })
      const orang = {
        nama: of('nama'),
        lembaga: of('lembaga'),
        jabatan: of('jabatan'),
        kelompok,
        rentan,
        kontak: { surel: of('surel').toLowerCase(), telepon: nomor?.e164 ?? '' },
      }
      try {
        const hasil = await masukkan(c, [orang], false)
        return kembali(c, queryOf(hasil))
      } catch (err) {
        const tolak = refusedAs(err, '_', c.var.lang)
        return await show(c, { gagal: { ...form, errors: tolak.errors } }, tolak.status)
      }
    })
    .post('/:id/peserta/tempel', (c) => tempel(c, 'tempel'))
    .post('/:id/peserta/hadir', (c) => tempel(c, 'hadir'))
    .post('/:id/peserta/kehadiran', async (c) => {
      const { many } = await readForm(c)
      const ids = (nama: string) => new Set((many[nama] ?? []).filter(isId).slice(0, 500))
      await deps.db.write(scopeOf(c), (trx) =>
        recordHadir(trx, deps, c.var.pejabat, idOf(c), { semula: ids('semula'), hadir: ids('hadir') }),
      )
      return kembali(c, 'hadir=1')
    })
    .post('/:id/peserta/:pid/kontak', async (c) => {
      const pid = idOf(c, 'pid')
      const k = await deps.db.write(scopeOf(c), (trx) => readKontak(trx, deps, c.var.pejabat, idOf(c), pid))
      const teks = [k.surel, k.telepon].filter(Boolean).join(', ')
      return show(c, { kontak: { id: pid, teks }, kabar: kataPeserta[c.var.lang].kontakDicatat })
    })
    .post('/:id/peserta/:pid/hapus', async (c) => {
      await deps.db.write(scopeOf(c), (trx) => dropPeserta(trx, c.var.pejabat, idOf(c), idOf(c, 'pid')))
      return kembali(c, 'terhapus=1')
    })
}

type Hasil = Awaited<ReturnType<typeof addPeserta>>
const queryOf = (h: Hasil): string =>
  `masuk=${h.masuk}&tanda=${h.ditandai}&ada=${h.sudahAda}${h.dilengkapi > 0 ? `&lengkap=${h.dilengkapi}` : ''}`

/** What became of a list: only what there is something to say of. */
function hasilTeks(c: Ctx, h: Readonly<Record<keyof Hasil, number | string>>): string {
  const { lang } = c.var
  const k = kataPeserta[lang]
  const kalimat = (n: number | string, teks: (n: string) => string): string[] =>
    Number(n) === 0 ? [] : [teks(formatNumber(n, lang))]
  return [
    k.masuk(formatNumber(h.masuk, lang)),
    ...kalimat(h.ditandai, k.masukTanda),
    ...kalimat(h.sudahAda, k.masukAda),
    ...kalimat(h.dilengkapi, k.masukLengkap),
  ].join(' ')
}
