import { z } from 'zod'
import { kanalList, type Kanal } from '../../../platform/channels/index.ts'
import { marksAsing, SUBJEK_AWAL, teksAwal } from './teks.ts'
import { kataUndangan } from './words.ts'

export interface IsianKirim {
  readonly jenis: string
  readonly kanal: string
  readonly subjek: string
  readonly teks: string
}

export const isianKirimAwal = (jenis: 'undangan' | 'pengingat', kanal: Kanal): IsianKirim => ({
  jenis,
  kanal,
  subjek: SUBJEK_AWAL[jenis],
  teks: teksAwal(jenis, kanal),
})

/** A message that is sent to hundreds is checked for its blanks before, not after. */
export function kirimSchema(lang: 'id' | 'en') {
  const k = kataUndangan[lang]
  return z
    .object({
      jenis: z.enum(['undangan', 'pengingat']),
      kanal: z.enum(kanalList as [Kanal, ...Kanal[]], k.kanal),
      subjek: z.string().trim().max(200),
      teks: z.string().trim().min(1, k.teksKosong).max(2000, k.teksPanjang),
    })
    .superRefine(({ kanal, subjek, teks }, ctx) => {
      const issue = (path: string, message: string): void =>
        ctx.addIssue({ code: 'custom', path: [path], message })
      const [asing] = marksAsing(teks)
      if (asing !== undefined) issue('teks', k.tandaAsing(asing.slice(0, 30)))
      else if (!teks.includes('{tautan}')) issue('teks', k.tanpaTautan)
      if (kanal !== 'surel') return
      const [asingSubjek] = marksAsing(subjek)
      if (subjek === '' || subjek.includes('\n')) issue('subjek', k.subjekKosong)
      else if (asingSubjek !== undefined) issue('subjek', k.tandaAsing(asingSubjek.slice(0, 30)))
    })
}
