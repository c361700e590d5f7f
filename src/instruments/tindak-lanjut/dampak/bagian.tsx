import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { Details, formatDate, formatNumber, LinkButton, Section, Tag } from '../../../ui/index.ts'
import { kalimatDampak, kalimatHarapan, kalimatKeluarga, kalimatRentang } from './kalimat.ts'
import type { TampilDampak } from './muat.ts'
import type { HasilHarapan } from './rules.ts'
import type { Dampak } from './store.ts'
import { kataDampak } from './words.ts'

const NADA = {
  tercapai: 'success',
  kurang: 'success',
  berlawanan: 'danger',
  belum_terbukti: 'neutral',
} as const satisfies Record<HasilHarapan, string>

/** The verdict in a word, for lists and boards. With an expectation and no verdict it waits; without either there is nothing. */
export function TandaDampak(props: {
  dampak: Pick<Dampak, 'arah' | 'hasil' | 'tuntas'> | undefined
  berharap: boolean
  lang: Bahasa
}): JSX.Element | null {
  const k = kataDampak[props.lang]
  const { dampak: d } = props
  if (d && !d.tuntas) return <Tag>{k.sebelumSelesai(k.arah[d.arah])}</Tag>
  if (d) return <Tag tone={NADA[d.hasil]}>{k.arah[d.arah]}</Tag>
  return props.berharap ? <Tag tone="info">{k.menunggu}</Tag> : null
}

/** What was hoped, what came, on what the verdict rests; the same words for officers and citizens. */
export function IsiDampak({ t, lang }: { t: TampilDampak; lang: Bahasa }): JSX.Element {
  const k = kataDampak[lang]
  const [akhir, ...lama] = t.dampak
  if (!t.harapan) return <p class="redup">{k.tanpaIsi}</p>
  return (
    <div class="tumpuk rapat">
      <p class="baris">
        <TandaDampak dampak={akhir} berharap lang={lang} />
      </p>
      <p>{kalimatHarapan(t.harapan, t.apa, lang)}</p>
      {akhir && <Jawaban d={akhir} lang={lang} />}
      {!akhir?.tuntas && <Menunggu t={t} lang={lang} />}
      {lama.length > 0 && (
        <Details summary={k.riwayat}>
          <ul class="daftar padat">
            {lama.map((d) => (
              <li key={`${d.periodeId}${d.revisi}${d.acuanRevisi}`}>
                <p class="redup kecil">{formatDate(d.at, lang)}</p>
                <p>{kalimatDampak(d, lang)}</p>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  )
}

function Jawaban({ d, lang }: { d: Dampak; lang: Bahasa }): JSX.Element {
  const k = kataDampak[lang]
  const a = d.angka
  const keluarga = kalimatKeluarga(d.keluarga, lang)
  const rentang = kalimatRentang(a, lang)
  return (
    <>
      <p>
        <b>{kalimatDampak(d, lang)}</b> {d.keluarga > 0 && d.tuntas && k.hasilnya(k.hasil[d.hasil])}
      </p>
      {rentang && <p class="redup">{rentang}.</p>}
      {a.jenis === 'unsur' && a.lama && a.baru && (
        <p class="redup num">
          {k.rata(
            formatNumber(a.lama.rata, lang, 2),
            formatNumber(a.baru.rata, lang, 2),
            formatNumber(a.skala.max, lang),
          )}
        </p>
      )}
      {!d.tuntas && <p>{k.belumTuntas}</p>}
      <p class="redup kecil">
        {k.bukanSebab} {keluarga} {keluarga && a.jenis === 'unsur' && k.beda}{' '}
        <a href="/metode#membandingkan">{k.caranya}</a>.
      </p>
    </>
  )
}

function Menunggu({ t, lang }: { t: TampilDampak; lang: Bahasa }): JSX.Element | null {
  const k = kataDampak[lang]
  if (!t.harapan) return null
  const tgl = (x: string): string => formatDate(x, lang)
  return (
    <p class="redup">
      {t.jawab
        ? k.menungguPeriode(t.jawab.nama, tgl(t.jawab.mulai), tgl(t.jawab.selesai))
        : t.dampak.length === 0 && k.menungguIsi(tgl(t.harapan.tanggal))}
    </p>
  )
}

/** On the page of an action at the desk: the effect under its heading, and the way to write the expectation while that is open. */
export function BagianDampak(props: {
  t: TampilDampak
  aksiId: string
  boleh: boolean
  lang: Bahasa
}): JSX.Element {
  const { t, aksiId, lang } = props
  const k = kataDampak[lang]
  return (
    <Section title={k.judul} lead={k.pengantar} id="dampak">
      <IsiDampak t={t} lang={lang} />
      {props.boleh && !t.terkunci && (
        <div class="aksi">
          <LinkButton href={`/kerja/tindak-lanjut/${aksiId}/harapan`} variant="secondary">
            {t.harapan ? k.tulisUlang : k.tulis}
          </LinkButton>
        </div>
      )}
    </Section>
  )
}
