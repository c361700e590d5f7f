import { parseDecimal } from '../../../kernel/angka.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Db } from '../../../platform/db/types.ts'
import { listLayanan } from '../../../registry/index.ts'
import { listTopik } from '../../pengaduan/index.ts'
import { createArsip, skm142017, teksOf } from '../../survei/index.ts'
import type { Option } from '../../../ui/index.ts'
import type { IsianHarapan } from './commands.ts'
import { arahList, type TolokUkur } from './rules.ts'
import { kataDampak } from './words.ts'

/** The choices of a form: what this unit's figures can answer. */
export interface PilihanTolok {
  readonly unsur: readonly Option[]
  readonly aduan: readonly Option[]
  readonly waktu: readonly Option[]
}

/** As it stands in the form: `unsur:kode/kunci`, `pengaduan:id`, `waktu:id`. */
export const tolokTeks = (t: TolokUkur): string =>
  t.jenis === 'unsur'
    ? `unsur:${t.instrumen}/${t.unsur}`
    : t.jenis === 'pengaduan'
      ? `pengaduan:${t.kategoriId ?? ''}`
      : `waktu:${t.layananId}`

function parseTolok(teks: string): TolokUkur | undefined {
  const [jenis, isi] = [teks.split(':', 1)[0], teks.slice(teks.indexOf(':') + 1)]
  if (jenis === 'unsur') {
    const [instrumen = '', unsur = ''] = isi.split('/')
    return /^[\w-]{1,80}$/.test(instrumen) && /^[\w-]{1,80}$/.test(unsur)
      ? { jenis, instrumen, unsur }
      : undefined
  }
  if (jenis === 'pengaduan' && (isi === '' || isId(isi)))
    return { jenis, kategoriId: isi === '' ? null : isi }
  return jenis === 'waktu' && isId(isi) ? { jenis, layananId: isi } : undefined
}

export async function muatPilihan(db: Db, unitId: string, lang: Bahasa): Promise<PilihanTolok> {
  const seri = await createArsip().listSeri(db, unitId)
  return {
    unsur: seri.flatMap((h) => {
      const instrumen = h.instrumen ?? skm142017
      return instrumen.unsur.map((u) => ({
        value: tolokTeks({ jenis: 'unsur', instrumen: instrumen.kode, unsur: u.kunci }),
        label: teksOf(u.nama, lang) + (seri.length > 1 ? ` · ${teksOf(instrumen.nama, lang)}` : ''),
      }))
    }),
    aduan: [
      { value: 'pengaduan:', label: kataDampak[lang].semuaAduan },
      ...(await listTopik(db)).map((t) => ({ ...t, value: `pengaduan:${t.value}` })),
    ],
    waktu: (await listLayanan(db, unitId))
      .filter((l) => l.aktif)
      .map((l) => ({ value: `waktu:${l.id}`, label: l.nama })),
  }
}

/** `2,5` and `2.5` are the same; nothing typed is any proven change. */
export function readIsian(
  one: Readonly<Record<string, string>>,
  lang: Bahasa,
): { readonly isian: IsianHarapan } | { readonly errors: Record<string, string> } {
  const k = kataDampak[lang]
  const errors: Record<string, string> = {}
  const tolok = parseTolok((one['tolok'] ?? '').slice(0, 200))
  const arah = arahList.find((a) => a === one['arah'])
  const besar = (one['besar'] ?? '').trim().replace(',', '.')
  if (!tolok) errors['tolok'] = k.pilihTolok
  if (!arah) errors['arah'] = k.pilihArah
  if (besar !== '' && (!/^\d{1,5}(\.\d{1,2})?$/.test(besar) || parseDecimal(besar).n === 0n))
    errors['besar'] = k.besarSalah
  if (!tolok || !arah || Object.keys(errors).length > 0) return { errors }
  return { isian: { tolok, arah, besar: besar.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') } }
}
