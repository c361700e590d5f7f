import { createSecretKey } from 'node:crypto'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { isRefusal, refusalText, type FieldErrors } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { HeaderReader } from '../../../platform/http/csrf.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { BriefCache, freezePage, type FrozenPage } from '../../../platform/http/frozen.ts'
import { toHtml } from '../../../ui/index.ts'
import { createPenjaga, type Izin, type Penjaga } from '../serbuan/penjaga.ts'
import { durasiIsi, kunciKirim, readKuki, sidikPerangkat } from './kiriman.ts'
import { sebabTakBerlaku, type SebabTakBerlaku } from '../undangan/errors.ts'
import { listToken } from '../undangan/store.ts'
import { hashOf, isToken } from '../undangan/token.ts'
import { createKonteks, type KonteksSurvei } from './konteks.ts'
import { FormulirPage, TerimaKasihPage, TutupPage } from './pages.tsx'
import { halaman } from './halaman.ts'
import { createPenerima } from './penerima.ts'
import type { PeriodeFormulir } from './store-periode.ts'
import { parseSurvei, type FormSurvei } from './schema.ts'
import type { JawabanBaru } from './tipe.ts'
import { kata } from './words.ts'

/** What became of a form: taken (go there), wrong (the same page again), or too late. */
export type HasilKiriman =
  | { readonly jenis: 'masuk'; readonly lokasi: string }
  | { readonly jenis: 'salah'; readonly errors: FieldErrors }
  | { readonly jenis: 'tutup'; readonly pesan?: string }
  /** It came with an invitation that cannot be used. */
  | { readonly jenis: 'undangan'; readonly sebab: SebabTakBerlaku }
  /** This address gets more than its place can produce: the form must prove itself first. */
  | { readonly jenis: 'serbuan'; readonly izin: Izin & { readonly boleh: false } }

/** What the application's routes and the fast lane have in common; one for each house, so that they share caches and batches. */
export interface JawabanCore {
  readonly secure: boolean
  readonly penjaga: Penjaga
  readonly getKonteks: (kode: string) => Promise<KonteksSurvei | undefined>
  /** The page of this address for whoever opens it, rendered once. */
  readonly pageOf: (konteks: KonteksSurvei, lang: Bahasa, bahasa?: string) => FrozenPage
  readonly thanksOf: (konteks: KonteksSurvei, lang: Bahasa, sudah: boolean, bahasa?: string) => FrozenPage
  readonly receive: (
    request: HeaderReader,
    konteks: KonteksSurvei,
    raw: RawForm,
    lang: Bahasa,
  ) => Promise<HasilKiriman>
}

const cores = new WeakMap<Deps, JawabanCore>()

export function jawabanCore(deps: Deps): JawabanCore {
  const core = cores.get(deps) ?? createCore(deps)
  cores.set(deps, core)
  return core
}

function createCore(deps: Deps): JawabanCore {
  const penerima = createPenerima(deps.db)
  const penjaga = createPenjaga(deps)
  const frozen = new BriefCache<FrozenPage>(200, 600_000)
  const rendered = new BriefCache<FrozenPage>(1000, 5000)
  const perangkatKey = createSecretKey(deps.deriveKey('survei.perangkat'))

  const freeze = (key: string, render: () => string): FrozenPage => {
    const known = rendered.get(key)
    if (known) return known
    const html = render()
    return rendered.set(key, frozen.get(html) ?? frozen.set(html, freezePage(html)))
  }

  return {
    penjaga,
    secure: deps.config.baseUrl.startsWith('https:'),
    getKonteks: createKonteks(deps),
    pageOf: (konteks, lang, asked) => {
      const { kode, periode, instrumen, hariIni } = konteks
      const bahasa = asked !== undefined && konteks.bahasa.has(asked) ? asked : undefined
      return freeze(`${kode}/${lang}/${bahasa ?? ''}/${periode?.id}/${hariIni}/${periode?.terbuka}`, () =>
        toHtml(
          periode?.terbuka && instrumen
            ? FormulirPage({ ...halaman(konteks, lang, bahasa), periode, instrumen })
            : TutupPage({ ...halaman(konteks, lang), periode, hariIni }),
        ),
      )
    },
    thanksOf: (konteks, lang, sudah, asked) => {
      const bahasa = asked !== undefined && konteks.bahasa.has(asked) ? asked : undefined
      return freeze(`${konteks.kode}/${lang}/${bahasa ?? ''}/terima/${konteks.periode?.id}/${sudah}`, () =>
        toHtml(TerimaKasihPage({ ...halaman(konteks, lang, bahasa), periode: konteks.periode, sudah })),
      )
    },
    receive: async (request, konteks, raw, lang) => {
      const { periode, instrumen } = konteks
      if (!periode?.terbuka || !instrumen) return { jenis: 'tutup' }
      const parsed = parseSurvei(toFormSurvei(raw), instrumen, periode.layanan, lang)
      if (!parsed.ok) return { jenis: 'salah', errors: parsed.errors }
      const lain = raw.one['periode'] !== undefined && raw.one['periode'] !== periode.id
      if (lain) return { jenis: 'salah', errors: { _: kata[lang].periodeLain } }
      const isian = parsed.value
      const token = raw.one['u']
      // A token nobody knows costs one look: it must not be a way past the guard into a transaction.
      if (token !== undefined && !(await isDikenal(deps, periode, token)))
        return { jenis: 'undangan', sebab: 'asing' }
      // An invitation is proof enough: it is used once.
      const izin: Izin =
        token === undefined
          ? penjaga.admit({
              instansiId: konteks.instansi.id,
              periodeId: periode.id,
              tautanId: konteks.tautanId,
              kuki: readKuki(request),
              isian,
              banyakPertanyaan: instrumen.pertanyaan.length,
              tiket: raw.one['tiket'],
              bukti: raw.one['bukti'],
            })
          : { boleh: true }
      if (!izin.boleh) return { jenis: 'serbuan', izin }
      try {
        const jawaban: JawabanBaru = {
          id: newId(),
          kunciKirim: kunciKirim(request, raw.one['kunci'], isian, izin.tiketId),
          layananId: isian.layananId,
          saluran: 'daring',
          kumpulanId: null,
          jawaban: isian.jawaban,
          tanggal: konteks.hariIni,
          responden: isian.responden,
          saran: isian.saran,
          tambahan: isian.tambahan,
          sidik: sidikPerangkat(request, perangkatKey, periode.id),
          createdBy: null,
          tautanId: konteks.tautanId,
          durasi: durasiIsi(request, deps.now()),
          ...(token === undefined ? {} : { undangan: hashOf(token) }),
        }
        const hasil = await penerima.receive({ periode, instrumen, jawaban }, konteks.hariIni)
        return {
          jenis: 'masuk',
          lokasi: `/s/${konteks.kode}/terima-kasih${hasil.baru ? '' : '?sudah=1'}`,
        }
      } catch (err) {
        const sebab = sebabTakBerlaku(err)
        if (sebab) return { jenis: 'undangan', sebab }
        if (isRefusal(err, 'conflict')) return { jenis: 'tutup', pesan: refusalText(err.refusal, lang) }
        if (isRefusal(err, 'invalid'))
          return { jenis: 'salah', errors: { layanan: refusalText(err.refusal, lang) } }
        throw err
      }
    },
  }
}

const isDikenal = async (
  { db }: Pick<Deps, 'db'>,
  { instansiId, id }: PeriodeFormulir,
  token: string,
): Promise<boolean> =>
  isToken(token) && (await db.read({ instansiId }, (trx) => listToken(trx, id, [hashOf(token)]))).length > 0

export const toFormSurvei = (raw: RawForm): FormSurvei => ({
  isi: raw.one,
  banyak: raw.many,
  ganda: Object.keys(raw.many).filter((name) => raw.many[name]!.length > 1),
})
