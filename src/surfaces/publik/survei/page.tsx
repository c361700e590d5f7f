import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { EmptyState, formatDate, PageHead } from '../../../ui/index.ts'
import { dari, Halaman, type Bingkai, type PemilikHalaman } from '../bingkai.tsx'

export interface DataPilihSurvei {
  readonly bingkai: Bingkai & { readonly instansi: PemilikHalaman }
  readonly survei: readonly { readonly unit: string; readonly href: string; readonly selesai: string }[]
}

const id = {
  judul: 'Unit mana yang baru melayani Anda?',
  pengantar:
    'Pilih unitnya, lalu jawab beberapa pertanyaan: sekitar satu menit, tanpa nama, tanpa NIK, tanpa nomor telepon.',
  sampai: (t: string): string => `dibuka sampai ${t}`,
  kosong: 'Tidak ada survei yang sedang dibuka',
  kosongIsi:
    'Begitu sebuah unit membuka survei, namanya muncul di sini. Layanan dan hasil survei lalu tetap dapat dilihat.',
  layanan: 'Cari layanan',
}
const en: typeof id = {
  judul: 'Which unit has just served you?',
  pengantar:
    'Choose the unit, then answer a few questions: about a minute, without name, national number or telephone.',
  sampai: (t) => `open until ${t}`,
  kosong: 'No survey is open now',
  kosongIsi:
    'As soon as a unit opens a survey, its name appears here. Services and past results can be seen all the time.',
  layanan: 'Find a service',
}
const kata: Record<Bahasa, typeof id> = { id, en }

/** Sampaikan suara: for whoever stands at no poster. */
export function PilihSurveiPage({ bingkai, survei }: DataPilihSurvei): JSX.Element {
  const { lang, instansi } = bingkai
  const k = kata[lang]
  return (
    <Halaman bingkai={bingkai} title={k.judul}>
      <PageHead title={k.judul} lead={k.pengantar} />
      {survei.length === 0 ? (
        <EmptyState title={k.kosong} action={<a href={dari(instansi, '/layanan')}>{k.layanan}</a>}>
          {k.kosongIsi}
        </EmptyState>
      ) : (
        <ul class="pilihan">
          {survei.map((s) => (
            <li key={s.href}>
              <a href={s.href}>
                <b>{s.unit}</b>
                <span>{k.sampai(formatDate(s.selesai, lang))}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Halaman>
  )
}
