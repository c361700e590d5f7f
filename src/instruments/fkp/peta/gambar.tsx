import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  Card,
  ChartFigure,
  formatNumber,
  formatShare,
  Notice,
  OpinionMap,
  Section,
  Table,
  type Column,
  type OpinionMapProps,
} from '../../../ui/index.ts'
import type { KelompokSajian, SajianPeta } from './sajian.ts'
import { words } from './words.ts'

interface Props {
  /** Unique on the page. */
  readonly id: string
  readonly sajian: SajianPeta
  readonly lang: Bahasa
  /** The reader's own place. */
  readonly anda?: OpinionMapProps['anda']
  /** What all share before what sets them apart: for a public that shall not see camps first. */
  readonly bersamaDahulu?: boolean
}

/** The map of opinions for people: a picture, beside it in words what each group stands for, then what all share. */
export function PetaOpini({ id, sajian, lang, anda, bersamaDahulu = false }: Props): JSX.Element {
  const t = words[lang]
  const n = (value: number): string => formatNumber(value, lang)
  const { kelompok, peringatan, kestabilan } = sajian
  if (kelompok.length === 0) return <p>{t.kosong}</p>
  return (
    <div class="tumpuk jauh">
      {peringatan.length > 0 && (
        <Notice title={t.perhatian} tone="warning">
          {peringatan.map((p) => (
            <p key={t.peringatan(p)}>{t.peringatan(p)}</p>
          ))}
        </Notice>
      )}
      {bersamaDahulu && <TabelBersama sajian={sajian} lang={lang} />}
      <ChartFigure
        question={t.tanya}
        note={`${t.catatan(n(sajian.orang), n(sajian.pernyataan), n(sajian.suara))}${
          kestabilan ? ` ${t.kestabilan(kestabilan.sebutan, kestabilan.ulangan)}` : ''
        }`}
        lang={lang}
        level={2}
        table={<TabelKelompok sajian={sajian} lang={lang} />}
      >
        <OpinionMap
          id={id}
          title={t.gambar(n(kelompok.length))}
          desc={t.uraian(kelompok.map((g) => t.uraianKelompok(g.huruf, n(g.orang))))}
          kelompok={kelompok}
          anda={anda}
          lang={lang}
        />
      </ChartFigure>
      <Wakil sajian={sajian} lang={lang} />
      {!bersamaDahulu && <TabelBersama sajian={sajian} lang={lang} />}
    </div>
  )
}

function TabelKelompok({ sajian, lang }: Pick<Props, 'sajian' | 'lang'>): JSX.Element {
  const t = words[lang]
  const columns: Column<KelompokSajian>[] = [
    { key: 'kelompok', label: t.kelompok, tight: true, cell: (g) => g.huruf },
    { key: 'orang', label: t.orang, numeric: true, cell: (g) => formatNumber(g.orang, lang) },
    {
      key: 'bagian',
      label: t.bagian,
      numeric: true,
      cell: (g) => formatShare(g.orang, sajian.orang, lang, 0),
    },
  ]
  return (
    <Table
      caption={t.tabelKelompok}
      columns={columns}
      rows={sajian.kelompok}
      rowKey={(g) => g.huruf}
      lang={lang}
      copy
      captionHidden
    />
  )
}

/** In words, one card a group: what sets it apart from all others. */
function Wakil({ sajian, lang }: Pick<Props, 'sajian' | 'lang'>): JSX.Element {
  const t = words[lang]
  const n = (value: number): string => formatNumber(value, lang)
  return (
    <Section title={t.wakilTanya} lead={t.wakilCatatan}>
      <div class="petak">
        {sajian.kelompok.map((g) => (
          <Card
            key={g.huruf}
            title={t.judulKelompok(g.huruf, n(g.orang), formatShare(g.orang, sajian.orang, lang, 0))}
          >
            {g.tempat.length === 0 && <p class="redup">{t.takUmum}</p>}
            {g.tempat.length > 0 && g.mewakili.length === 0 && <p class="redup">{t.takMenonjol}</p>}
            {(['setuju', 'tidak'] as const).map((arah) => {
              const list = g.mewakili.filter((m) => m.arah === arah)
              return (
                list.length > 0 && (
                  <div key={arah}>
                    <p>
                      <b>{t.utama[arah]}</b>
                    </p>
                    <ul>
                      {list.map((m) => (
                        <li key={m.id}>
                          {m.teks} <span class="redup">({t.dari(n(m.n), n(m.dari))})</span>
                        </li>
                      ))}
                    </ul>
                  </div>
                )
              )
            })}
          </Card>
        ))}
      </div>
    </Section>
  )
}

function TabelBersama({ sajian, lang }: Pick<Props, 'sajian' | 'lang'>): JSX.Element {
  const t = words[lang]
  type Baris = SajianPeta['bersama'][number]
  const columns: Column<Baris>[] = [
    { key: 'pernyataan', label: t.pernyataan, cell: (b) => b.teks },
    ...sajian.kelompok.map((g, at): Column<Baris> => ({
      key: g.huruf,
      label: t.namaKelompok(g.huruf),
      numeric: true,
      cell: (b) => (b.bagian[at] == null ? t.takAda : formatShare(b.bagian[at], 1, lang, 0)),
    })),
  ]
  return (
    <Table
      caption={t.bersamaTanya}
      note={t.bersamaCatatan}
      columns={columns}
      rows={sajian.bersama}
      rowKey={(b) => b.id}
      empty={t.bersamaKosong}
      lang={lang}
      copy
    />
  )
}
