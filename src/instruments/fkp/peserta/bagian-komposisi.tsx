import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { formatNumber, Notice, Section, Table } from '../../../ui/index.ts'
import { kataWarga } from '../forum/warga/words.ts'
import type { KelompokPeserta } from '../rules.ts'
import { kelompokPublikList } from './golongan.ts'
import type { Komposisi } from './komposisi.ts'
import { kataPeserta } from './words.ts'

/** Who is represented and who is missing. */
export function BagianKomposisi(p: { k: Komposisi; sesudah: boolean; lang: Bahasa }): JSX.Element {
  const { k: komposisi, lang } = p
  const k = kataPeserta[lang]
  const nama = (x: KelompokPeserta): string => kataWarga[lang].kelompokNama[x]
  const baris = [
    ...kelompokPublikList.map((x) => ({ kunci: x as string, nama: nama(x), ...komposisi.kelompok[x] })),
    { kunci: 'rentan', nama: k.rentan, ...komposisi.rentanSemua },
  ]
  const belum = komposisi.belum.map((x) => nama(x).toLowerCase()).join(', ')
  return (
    <Section title={k.komposisi} lead={k.komposisiPetunjuk} id="komposisi">
      <Notice
        tone={komposisi.belum.length === 0 ? 'success' : 'warning'}
        title={k.terisi(komposisi.terisi)}
        level={3}
      >
        {komposisi.belum.length > 0 && <p>{p.sesudah ? k.belumHadir(belum) : k.belum(belum)}</p>}
        {!p.sesudah && komposisi.rentanSemua.diundang === 0 && <p>{k.rentanBelum}</p>}
      </Notice>
      <Table
        caption={k.komposisi}
        captionHidden
        lang={lang}
        rows={baris}
        rowKey={(r) => r.kunci}
        columns={[
          { key: 'nama', label: k.kolomKelompok, cell: (r) => r.nama },
          { key: 'daftar', label: k.kolomDaftar, numeric: true, cell: (r) => formatNumber(r.diundang, lang) },
          { key: 'hadir', label: k.kolomHadir, numeric: true, cell: (r) => formatNumber(r.hadir, lang) },
        ]}
      />
    </Section>
  )
}
