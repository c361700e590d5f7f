import type { JSX } from 'preact'
import type { Zona } from '../../../kernel/clock.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Breadcrumb,
  Card,
  DeskPage,
  EmptyState,
  formatDate,
  formatNumber,
  formatShare,
  LinkButton,
  PageHead,
  Section,
  Saring,
  Select,
  Table,
  type Option,
} from '../../../ui/index.ts'
import type { KelompokAduan } from '../../pengaduan/index.ts'
import { teksOf, type BahanUnsur } from '../../survei/index.ts'
import { MEJA } from '../meja/saringan.ts'
import { kata } from '../meja/words.ts'
import { kataUsul } from './words.ts'

export interface UsulSurvei {
  readonly unit: string
  readonly unitId: string
  readonly periodeId: string
  readonly periode: string
  readonly terbitAt: Date
  readonly n: number
  readonly bahan: readonly BahanUnsur[]
  /** Actions that already come from it, by unsur. */
  readonly sudah: ReadonlyMap<string, number>
}

export interface UsulProps {
  readonly desk: DeskFrame
  readonly zona: Zona
  readonly unit: readonly Option[]
  readonly pilihan: string
  readonly survei: readonly UsulSurvei[]
  readonly kelompok: readonly KelompokAduan[]
  readonly namaUnit: ReadonlyMap<string, string>
  readonly sudahKlaster: ReadonlyMap<string, number>
}

const alamatBaru = (asal: string, id: string, kunci: string): string =>
  `${MEJA}/baru?${new URLSearchParams({ asal, asal_id: id, asal_kunci: kunci }).toString()}`

/** Facts on the left, a person's action one click away. */
export function UsulPage(props: UsulProps): JSX.Element {
  const { desk, survei } = props
  const { lang } = desk
  const k = kataUsul[lang]
  return (
    <DeskPage {...desk} title={k.judul}>
      <PageHead
        breadcrumb={
          <Breadcrumb lang={lang} items={[{ label: kata[lang].judul, href: MEJA }, { label: k.judul }]} />
        }
        title={k.judul}
        lead={k.pengantar}
      />
      {props.unit.length > 1 && (
        <Saring action={`${MEJA}/usulan`} lang={lang}>
          <Select
            name="unit"
            label={k.unit}
            lang={lang}
            quiet
            optional
            placeholder={kata[lang].semuaUnit}
            value={props.pilihan}
            options={props.unit}
          />
        </Saring>
      )}
      {survei.length === 0 && <EmptyState title={k.surveiKosong} />}
      {survei.map((s) => (
        <Section
          key={s.periodeId}
          title={k.dariSurvei(s.unit, s.periode)}
          lead={k.terbit(formatDate(s.terbitAt, lang, props.zona), formatNumber(s.n, lang))}
        >
          <div class="petak">
            {s.bahan.map((b) => (
              <Unsur key={b.unsur} b={b} s={s} lang={lang} />
            ))}
          </div>
        </Section>
      ))}
      <Section title={k.aduan} lead={k.aduanPengantar}>
        {props.kelompok.length === 0 ? <p class="redup">{k.aduanKosong}</p> : <Aduan {...props} />}
      </Section>
    </DeskPage>
  )
}

function Unsur({ b, s, lang }: { b: BahanUnsur; s: UsulSurvei; lang: DeskFrame['lang'] }): JSX.Element {
  const k = kataUsul[lang]
  const f = (v: number): string => formatNumber(v, lang, 2)
  const sudah = s.sudah.get(b.unsur) ?? 0
  return (
    <Card title={teksOf(b.nama, lang)}>
      <p>
        <b class="num">{k.nilai(f(b.nilai))}</b>
        {b.mutu && ` · ${b.mutu}`}
        {b.selang && <span class="redup">, {k.antara(f(b.selang[0]), f(b.selang[1]))}</span>}
      </p>
      {b.rendah.dari > 0 && (
        <p>
          {k.rendah(
            formatShare(b.rendah.n, b.rendah.dari, lang),
            formatNumber(b.rendah.n, lang),
            formatNumber(b.rendah.dari, lang),
          )}
        </p>
      )}
      {b.tema.length > 0 && (
        <p class="redup">
          {k.tema}: {b.tema.map((t) => `${t[lang]} (${formatNumber(t.n, lang)})`).join(', ')}
        </p>
      )}
      <p class="redup kecil">{sudah === 0 ? k.belum : k.sudah(formatNumber(sudah, lang))}</p>
      <div class="aksi">
        <LinkButton href={alamatBaru('unsur', s.periodeId, b.unsur)} variant="secondary">
          {k.tulis}
          <span class="sr">
            : {teksOf(b.nama, lang)}, {s.unit}
          </span>
        </LinkButton>
      </div>
    </Card>
  )
}

function Aduan({ desk, kelompok, namaUnit, sudahKlaster }: UsulProps): JSX.Element {
  const { lang } = desk
  const k = kataUsul[lang]
  return (
    <Table
      caption={k.aduan}
      captionHidden
      lang={lang}
      rows={kelompok}
      rowKey={(r) => `${r.kategoriId}/${r.unitId}`}
      columns={[
        {
          key: 'apa',
          label: k.keluhan,
          cell: (r) => (
            <div class="tumpuk rapat">
              <b>{r.kategori}</b>
              <span class="redup kecil">
                {k.jumlah(formatNumber(r.n, lang), formatNumber(r.terbuka, lang))}
              </span>
            </div>
          ),
        },
        { key: 'unit', label: k.unit, cell: (r) => namaUnit.get(r.unitId) ?? '–' },
        {
          key: 'sudah',
          label: kata[lang].judul,
          cell: (r) => {
            const n = sudahKlaster.get(`${r.kategoriId}/${r.unitId}`) ?? 0
            return n === 0 ? k.belum : k.sudah(formatNumber(n, lang))
          },
        },
        {
          key: 'tulis',
          label: k.tulis,
          cell: (r) => (
            <a href={alamatBaru('klaster', r.kategoriId, r.unitId)}>
              {k.tulis}
              <span class="sr">
                : {r.kategori}, {namaUnit.get(r.unitId)}
              </span>
            </a>
          ),
        },
      ]}
    />
  )
}
