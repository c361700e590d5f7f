import type { JSX } from 'preact'
import type { Zona } from '../../../kernel/clock.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import { formatDateShort, formatDateTime, Section, TableSection } from '../../../ui/index.ts'
import type { Rinci } from './rinci.ts'
import { MEJA } from './saringan.ts'
import { kataAksi } from './words-aksi.ts'
import { kata } from './words.ts'

interface Props {
  readonly desk: DeskFrame
  readonly zona: Zona
  readonly r: Rinci
}

/** Every version, each beside the one before it. */
export function DaftarVersi({ desk, r }: Props): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  return (
    <TableSection
      title={k.semuaVersi}
      lang={lang}
      rows={r.versi}
      rowKey={(v) => v.id}
      columns={[
        { key: 'versi', label: k.kolomVersi, cell: (v) => k.versi(v.nomor) },
        {
          key: 'keadaan',
          label: k.kolomKeadaan,
          cell: (v) => (v.diganti ? k.diganti(formatDateShort(v.diganti, lang)) : k.keadaan[v.keadaan]),
        },
        { key: 'sk', label: k.kolomSk, cell: (v) => v.sk?.nomor ?? '–' },
        {
          key: 'terbit',
          label: k.kolomTerbit,
          tight: true,
          cell: (v) => (v.terbit ? formatDateShort(v.terbit, lang) : '–'),
        },
        {
          key: 'banding',
          label: k.kolomBanding,
          cell: (v, i) => {
            const lama = r.versi[i + 1]
            return lama ? (
              <a href={`${MEJA}/${r.layanan.id}/banding?lama=${lama.nomor}&baru=${v.nomor}`}>
                {k.bandingDengan(lama.nomor)}
              </a>
            ) : (
              '–'
            )
          },
        },
      ]}
    />
  )
}

/** Who did what, the newest first. */
export function Jejak({ desk, r, zona }: Props): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  return (
    <Section title={k.riwayat}>
      <ol class="daftar">
        {r.jejak.toReversed().map((p) => (
          <li key={p.urutan}>
            <b>{kataAksi[lang].aksiLampau[p.aksi] ?? p.aksi}</b>
            <p class="redup kecil">
              {formatDateTime(p.at, lang, zona)} · {p.nama ?? k.sistem}
            </p>
            {p.catatan && <p>{p.catatan}</p>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
