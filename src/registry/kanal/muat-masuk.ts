import type { FieldErrors } from '../../kernel/errors.ts'
import {
  alamatMasuk,
  countMasuk,
  tokenMasuk,
  type KanalMasuk,
  type KanalTersimpan,
  type Pengaturan,
} from '../../platform/channels/index.ts'
import type { Db } from '../../platform/db/types.ts'
import { parseForm, type RawForm } from '../../platform/http/form.ts'
import type { RegistriDeps } from '../desk.ts'
import type { UbahMasuk } from './commands-masuk.ts'
import type { KanalPageProps } from './props.ts'
import { isianMasuk, masukFields, masukSchema, type MasukField } from './schema-masuk.ts'

const BULAN_MS = 30 * 86_400_000
const AKSI = ['masuk', 'token', 'masuk-tutup'] as const
type AksiMasuk = (typeof AKSI)[number]
export const isAksiMasuk = (aksi: string | undefined): aksi is AksiMasuk =>
  (AKSI as readonly (string | undefined)[]).includes(aksi)

/** What the page shows of the address a provider calls. */
export async function loadMasuk(
  db: Db,
  deps: RegistriDeps,
  instansiId: string,
  ada: KanalTersimpan,
): Promise<KanalPageProps['masuk']> {
  const { kanal } = ada
  if (kanal === 'surel') return undefined
  const sms = kanal === 'sms' ? (ada.pengaturan as Pengaturan<'sms'>) : undefined
  return {
    buka: sms ? sms.masuk !== null : ada.adaRahasiaMasuk,
    alamat: alamatMasuk(deps.config.baseUrl, kanal, instansiId),
    token: tokenMasuk(deps, instansiId, kanal, sms?.putaranMasuk ?? 0),
    hitungan: await countMasuk(db, kanal, new Date(deps.now().getTime() - BULAN_MS)),
    didengar: deps.didengar === true,
    isian: isianMasuk(ada),
  }
}

type Dibaca =
  | { readonly ok: true; readonly value: UbahMasuk }
  | { readonly ok: false; readonly errors: FieldErrors; readonly isian: Partial<Record<MasukField, string>> }

/** What the officer asked for. */
export function readMasuk(kanal: KanalMasuk, aksi: AksiMasuk, form: RawForm): Dibaca {
  if (aksi !== 'masuk') return { ok: true, value: { cara: aksi === 'token' ? 'token' : 'tutup' } }
  const names: readonly MasukField[] = masukFields[kanal]
  const isian = Object.fromEntries(names.map((name) => [name, form.one[name] ?? '']))
  if (kanal === 'whatsapp') {
    const parsed = parseForm(masukSchema.whatsapp, isian)
    return parsed.ok
      ? { ok: true, value: { cara: 'rahasia', rahasia: parsed.value.rahasiaMasuk } }
      : { ...parsed, isian: {} }
  }
  const parsed = parseForm(masukSchema.sms, isian)
  if (!parsed.ok) return { ...parsed, isian }
  const { masukDari: dari, masukTeks: teks, masukId: id, masukWaktu: waktu } = parsed.value
  return { ok: true, value: { cara: 'peta', peta: { dari, teks, id, waktu } } }
}
