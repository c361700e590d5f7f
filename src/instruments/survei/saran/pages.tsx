import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { maskPribadi } from '../../../kernel/samaran.ts'
import {
  Button,
  CheckboxGroup,
  Details,
  EmptyState,
  Form,
  formatDate,
  formatNumber,
  Pagination,
  Section,
  Select,
  Table,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import { getUnsur, teksOf } from '../instrumen.ts'
import type { JawabanTersimpan } from '../jawaban/tipe.ts'
import { nilaiJawaban } from '../periode/bagian-saran.tsx'
import { alamatPeriode, HalamanPeriode, type PeriodeDiMeja } from '../periode/pages-kepala.tsx'
import type { KelompokSaran, SaranTertemu, SaringanSaran } from './store.ts'
import { temaList } from './tema-2026-11.ts'
import { kataSaran } from './words.ts'

export interface SaranProps extends PeriodeDiMeja {
  readonly rows: readonly { readonly jawaban: JawabanTersimpan; readonly tema: SaranTertemu }[]
  readonly layanan: ReadonlyMap<string, string>
  readonly saringan: SaringanSaran
  readonly kelompok: KelompokSaran
  /** Where one is, to come back to after a change. */
  readonly disini: string
  readonly nextHref: string | undefined
  readonly firstHref: string | undefined
}

const namaUnsur = (kunci: string, lang: Bahasa): string => teksOf(getUnsur(kunci).nama, lang)

/** Comments: what they speak of, searched and filtered; the place stands in the address. */
export function SaranPage(props: SaranProps): JSX.Element {
  const { desk, rows, kelompok, may } = props
  const { lang } = desk
  const k = kataSaran[lang]
  return (
    <HalamanPeriode {...props} tab="saran" judul={k.judul}>
      {kelompok.dari === 0 ? (
        <EmptyState title={k.kosong} />
      ) : (
        <div class="tumpuk jauh">
          <Saringan {...props} />
          <Section title={k.judul} lead={`${k.pengantar}${may.work ? '' : ` ${k.disamarkan}`}`}>
            {rows.length === 0 ? <p>{k.takCocok}</p> : <Daftar {...props} />}
          </Section>
          <Kelompok {...props} />
        </div>
      )}
    </HalamanPeriode>
  )
}

function Saringan({ desk, periode, layanan, saringan }: SaranProps): JSX.Element {
  const { lang } = desk
  const k = kataSaran[lang]
  const unsur = [...new Set(temaList.flatMap((t) => t.unsur ?? []))]
  const { bertanda } = saringan
  return (
    <Form method="get" action={alamatPeriode(periode.id, 'saran')} class="saring">
      <TextField
        name="cari"
        label={k.cari}
        hint={k.cariPetunjuk}
        lang={lang}
        value={saringan.cari ?? ''}
        optional={false}
      />
      <Select
        name="tema"
        label={k.tema}
        lang={lang}
        placeholder={k.semuaTema}
        value={saringan.tema ?? ''}
        options={[
          ...unsur.map((u) => ({ value: `unsur:${u}`, label: namaUnsur(u, lang) })),
          ...temaList.map((t) => ({ value: t.kunci, label: `– ${t.nama[lang]}` })),
          { value: 'lain', label: k.lain },
        ]}
      />
      {layanan.size > 1 && (
        <Select
          name="layanan"
          label={k.layanan}
          lang={lang}
          placeholder={k.semuaLayanan}
          value={saringan.layananId ?? ''}
          options={[...layanan].map(([value, label]) => ({ value, label }))}
        />
      )}
      <Select
        name="tanda"
        label={k.tanda}
        lang={lang}
        placeholder={k.semuaTanda}
        value={bertanda === undefined ? '' : bertanda ? 'ya' : 'tidak'}
        options={[
          { value: 'ya', label: k.bertanda },
          { value: 'tidak', label: k.tanpaTanda },
        ]}
      />
      <div class="aksi">
        <Button variant="secondary">{k.tampilkan}</Button>
        <a href={alamatPeriode(periode.id, 'saran')}>{k.hapus}</a>
      </div>
    </Form>
  )
}

function Daftar(props: SaranProps): JSX.Element {
  const { rows, desk, layanan, may } = props
  const { lang } = desk
  const k = kataSaran[lang]
  return (
    <>
      <ul class="tugas">
        {rows.map(({ jawaban: s, tema }) => (
          <li key={s.urut}>
            <div class="tumpuk rapat">
              <blockquote>{may.work ? s.saran : maskPribadi(s.saran ?? '')}</blockquote>
              <p>
                {formatDate(s.tanggal, lang)} · {layanan.get(s.layananId)} · {nilaiJawaban(s.jumlah, lang)}{' '}
                {temaList
                  .filter((t) => tema.tema.includes(t.kunci))
                  .map((t) => (
                    <Tag key={t.kunci}>{t.nama[lang]}</Tag>
                  ))}{' '}
                {tema.olehOrang && <span class="redup">{k.olehOrang}</span>}
              </p>
              {may.work && <Betulkan {...props} urut={s.urut} tema={tema.tema} />}
            </div>
          </li>
        ))}
      </ul>
      {(props.nextHref || props.firstHref) && (
        <Pagination
          text={k.tampil(rows.length)}
          lang={lang}
          prevHref={props.firstHref}
          nextHref={props.nextHref}
        />
      )}
    </>
  )
}

function Betulkan({
  desk,
  disini,
  urut,
  tema,
}: SaranProps & { urut: number; tema: readonly string[] }): JSX.Element {
  const { lang } = desk
  const k = kataSaran[lang]
  return (
    <Details summary={k.betulkan}>
      <Form action={disini}>
        <input type="hidden" name="urut" value={urut} />
        <CheckboxGroup
          id={`tema-${urut}`}
          name="tema"
          label={k.tema}
          lang={lang}
          inline
          values={tema}
          options={temaList.map((t) => ({ value: t.kunci, label: t.nama[lang] }))}
        />
        <div class="aksi">
          <Button variant="secondary" size="sm">
            {k.simpan}
          </Button>
        </div>
      </Form>
    </Details>
  )
}

function Kelompok({ desk, periode, kelompok }: SaranProps): JSX.Element {
  const { lang } = desk
  const k = kataSaran[lang]
  const rows = temaList
    .map((t) => ({ ...t, n: kelompok.tema.get(t.kunci) ?? 0 }))
    .filter((t) => t.n > 0)
    .toSorted((a, b) => b.n - a.n)
  return (
    <Section title={k.kelompok}>
      <Table
        caption={k.kelompok}
        captionHidden
        note={k.kelompokCatatan(formatNumber(kelompok.dari, lang))}
        lang={lang}
        rows={rows}
        rowKey={(t) => t.kunci}
        copy
        columns={[
          {
            key: 'tema',
            label: k.kolomTema,
            cell: (t) => <a href={`${alamatPeriode(periode.id, 'saran')}?tema=${t.kunci}`}>{t.nama[lang]}</a>,
          },
          {
            key: 'unsur',
            label: k.kolomUnsur,
            cell: (t) => (t.unsur ? namaUnsur(t.unsur, lang) : k.umum),
          },
          { key: 'n', label: k.kolomSaran, numeric: true, cell: (t) => formatNumber(t.n, lang) },
        ]}
      />
      <Details summary={k.daftarKata}>
        <ul>
          {temaList.map((t) => (
            <li key={t.kunci}>
              <b>{t.nama[lang]}</b>: {t.kata.join(', ')}
            </li>
          ))}
        </ul>
      </Details>
    </Section>
  )
}
