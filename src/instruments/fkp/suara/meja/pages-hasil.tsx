import type { JSX } from 'preact'
import { formatNumber, LinkButton, Section, Table, Tabs } from '../../../../ui/index.ts'
import { HasilForum } from '../hasil/bagian.tsx'
import type { HasilSuara } from '../hasil/muat.ts'
import type { SuaraTahap } from '../store-tahap.ts'
import { alamatBagian, BingkaiSuara } from './bingkai.tsx'
import type { DataMeja } from './muat.ts'
import { NAMA_PERNYATAAN, NAMA_SUARA } from '../berkas.ts'
import { kataMeja } from './words.ts'

/** What comes out so far, of everybody and without those who are not registered. */
export function HasilMejaPage(
  props: DataMeja & {
    readonly hasil: HasilSuara
    readonly waktu: readonly SuaraTahap[]
    readonly sidik: string | undefined
  },
): JSX.Element {
  const { desk, forum, hasil, p } = props
  const { lang } = desk
  const k = kataMeja[lang]
  const n = (value: number): string => formatNumber(value, lang)
  const alamat = alamatBagian(forum.id, 'hasil')
  return (
    <BingkaiSuara {...props} bagian="hasil">
      {p.terdaftar > 0 && p.terdaftar < p.pemilih && (
        <Tabs
          quiet
          label={k.lingkup}
          items={[
            {
              href: `${alamat}?lingkup=semua`,
              label: k.lingkupSemua(n(p.pemilih)),
              active: hasil.lingkup === 'semua',
            },
            {
              href: `${alamat}?lingkup=terdaftar`,
              label: k.lingkupTerdaftar(n(p.terdaftar)),
              active: hasil.lingkup === 'terdaftar',
            },
          ]}
        />
      )}
      <p class="redup">{k.lamaPeta}</p>
      <HasilForum hasil={hasil} lang={lang} />
      {props.waktu.length > 0 && (
        <Table
          caption={k.waktu}
          note={k.waktuCatatan}
          lang={lang}
          rows={props.waktu}
          rowKey={(w) => w.tahap}
          columns={[
            { key: 'tahap', label: k.waktuKolom.tahap, cell: (w) => k.diisiNama[w.tahap] },
            { key: 'orang', label: k.waktuKolom.orang, numeric: true, cell: (w) => n(w.orang) },
            { key: 'kertas', label: k.waktuKolom.kertas, numeric: true, cell: (w) => n(w.kertas) },
            { key: 'suara', label: k.waktuKolom.suara, numeric: true, cell: (w) => n(w.suara) },
          ]}
        />
      )}
      {p.suara > 0 && (
        <Section title={k.unduh} lead={k.unduhIsi}>
          <p class="aksi">
            {[NAMA_SUARA, NAMA_PERNYATAAN].map((nama) => (
              <LinkButton key={nama} variant="secondary" download href={`${alamat}/${nama}`}>
                {nama}
              </LinkButton>
            ))}
          </p>
          {props.sidik === undefined ? (
            <p class="redup">{k.sidikNanti}</p>
          ) : (
            <p>
              {k.sidik}
              <br />
              <code class="pecah">{props.sidik}</code>
            </p>
          )}
        </Section>
      )}
    </BingkaiSuara>
  )
}
