import { isTanggal } from '../../../../kernel/clock.ts'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import { isId } from '../../../../kernel/ids.ts'
import type { RawForm } from '../../../../platform/http/form.ts'
import type { IsianKesepakatan } from '../kesepakatan.ts'
import type { IsianNotulen } from '../notulen.ts'
import { jenisNotulenList, pembicaraList } from '../rules.ts'
import type { kata } from './words.ts'

type K = (typeof kata)['id']
type Hasil<T> = { readonly nilai: T } | { readonly errors: FieldErrors }
export type Tertulis = Readonly<Record<string, string>>

const selesai = <T>(e: Record<string, string>, nilai: T): Hasil<T> =>
  Object.keys(e).length > 0 ? { errors: e } : { nilai }

export const of = ({ one }: RawForm, n: string): string => (one[n] ?? '').trim()

/** "9.5", "09.05", "0905" → "09:05"; '' for no time; undefined for none that exists. */
export function readPukul(teks: string): string | undefined {
  if (teks === '') return ''
  const m = /^(\d{1,2})[.:]?(\d{2})$/.exec(teks)
  if (!m) return undefined
  const [jam, menit] = [Number(m[1]), Number(m[2])]
  return jam < 24 && menit < 60 ? `${m[1]!.padStart(2, '0')}:${m[2]}` : undefined
}

export const ISI_MAKS = 4000
export const BUTIR_MAKS = 1000

const agendaOf = (f: RawForm, agenda: ReadonlySet<string>): string | null => {
  const id = of(f, 'agenda')
  return agenda.has(id) ? id : null
}

export function parseNotulen(f: RawForm, agenda: ReadonlySet<string>, k: K): Hasil<IsianNotulen> {
  const e: Record<string, string> = {}
  const pukul = readPukul(of(f, 'pukul'))
  if (pukul === undefined) e['pukul'] = k.pukulSalah
  const pembicara = pembicaraList.find((x) => x === of(f, 'pembicara'))
  if (!pembicara) e['pembicara'] = k.pilihPembicara
  const jenis = jenisNotulenList.find((x) => x === of(f, 'jenis'))
  if (!jenis) e['jenis'] = k.pilihJenis
  const isi = of(f, 'isi')
  if (isi === '') e['isi'] = k.isiWajib
  else if (isi.length > ISI_MAKS) e['isi'] = k.terlaluPanjang(ISI_MAKS)
  return selesai(e, {
    pukul: pukul ?? '',
    pembicara: pembicara ?? 'fasilitator',
    jenis: jenis ?? 'catatan',
    agendaId: agendaOf(f, agenda),
    isi,
  })
}

/** A draft is taken as far as it goes: nothing is asked of somebody in the middle of a sentence. */
export function readDraf(f: RawForm, agenda: ReadonlySet<string>): IsianNotulen | undefined {
  const isi = of(f, 'isi').slice(0, ISI_MAKS)
  if (isi === '') return undefined
  return {
    pukul: readPukul(of(f, 'pukul')) ?? '',
    pembicara: pembicaraList.find((x) => x === of(f, 'pembicara')) ?? 'fasilitator',
    jenis: jenisNotulenList.find((x) => x === of(f, 'jenis')) ?? 'catatan',
    agendaId: agendaOf(f, agenda),
    isi,
  }
}

export function parseKesepakatan(
  f: RawForm,
  agenda: ReadonlySet<string>,
  sejak: string,
  k: K,
): Hasil<IsianKesepakatan> {
  const e: Record<string, string> = {}
  const [masalah, perbaikan, pj, tenggat] = [
    of(f, 'masalah'),
    of(f, 'perbaikan'),
    of(f, 'penanggung_jawab'),
    of(f, 'tenggat'),
  ]
  if (masalah === '') e['masalah'] = k.masalahWajib
  else if (masalah.length > BUTIR_MAKS) e['masalah'] = k.terlaluPanjang(BUTIR_MAKS)
  if (perbaikan === '') e['perbaikan'] = k.perbaikanWajib
  else if (perbaikan.length > BUTIR_MAKS) e['perbaikan'] = k.terlaluPanjang(BUTIR_MAKS)
  if (pj === '') e['penanggung_jawab'] = k.pjWajib
  else if (pj.length > 200) e['penanggung_jawab'] = k.terlaluPanjang(200)
  if (!isTanggal(tenggat)) e['tenggat'] = k.tenggatSalah
  else if (tenggat < sejak) e['tenggat'] = k.tenggatLampau
  return selesai(e, { agendaId: agendaOf(f, agenda), masalah, perbaikan, penanggungJawab: pj, tenggat })
}

/** The form's own number, so that sending it twice is sending it once. */
export const kunciOf = (f: RawForm, baru: () => string): string => {
  const k = of(f, 'kunci')
  return isId(k) ? k : baru()
}
