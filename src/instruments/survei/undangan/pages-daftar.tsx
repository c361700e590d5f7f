import type { JSX } from 'preact'
import { alasanKata, kataKanal, type PesanTercatat } from '../../../platform/channels/index.ts'
import { Button, Form, formatNumber, Notice, Pagination, Table, Tag, type Tone } from '../../../ui/index.ts'
import { alamatPeriode, HalamanPeriode, type PeriodeDiMeja } from '../periode/pages-kepala.tsx'
import { kataUndangan } from './words.ts'

/** Somebody on the list as the desk shows it: not whether he or she answered. */
export interface BarisUndangan {
  readonly id: string
  readonly nama: string
  readonly alamat: string
  readonly pesan: PesanTercatat | undefined
}

const NADA: Readonly<Record<PesanTercatat['status'], Tone | 'neutral'>> = {
  menunggu: 'info',
  terkirim: 'success',
  diterima: 'success',
  gagal: 'danger',
  dibatalkan: 'neutral',
}

export function DaftarUndanganPage(
  props: PeriodeDiMeja & {
    baris: readonly BarisUndangan[]
    total: number
    lanjut: string | undefined
    dikirimUlang: boolean
  },
): JSX.Element {
  const { desk, periode, baris, total, lanjut } = props
  const { lang } = desk
  const k = kataUndangan[lang]
  const to = alamatPeriode(periode.id, 'undangan')
  return (
    <HalamanPeriode {...props} tab="undangan" judul={k.daftarJudul}>
      {props.dikirimUlang && (
        <Notice tone="success" live>
          {k.dikirimUlang}
        </Notice>
      )}
      <p class="redup">{k.daftarApa}</p>
      <Table
        caption={k.daftarJudul}
        captionHidden
        lang={lang}
        rows={baris}
        rowKey={(b) => b.id}
        empty={<Notice>{k.kosong}</Notice>}
        columns={[
          { key: 'nama', label: k.nama, cell: (b) => b.nama },
          { key: 'alamat', label: k.alamat, cell: (b) => b.alamat },
          { key: 'keadaan', label: k.keadaan, cell: (b) => <Keadaan baris={b} lang={lang} /> },
          {
            key: 'tindakan',
            label: k.tindakan,
            tight: true,
            cell: (b) =>
              b.pesan?.status === 'gagal' ? (
                <Form action={`${to}/daftar`} class="baris">
                  <input type="hidden" name="pesan" value={b.pesan.id} />
                  <Button size="sm" variant="secondary" aria-label={`${k.kirimUlang}: ${b.nama}`}>
                    {k.kirimUlang}
                  </Button>
                </Form>
              ) : null,
          },
        ]}
        paging={
          <Pagination
            text={k.halaman(formatNumber(total, lang))}
            lang={lang}
            {...(lanjut === undefined ? {} : { nextHref: `${to}/daftar?sesudah=${lanjut}` })}
          />
        }
      />
    </HalamanPeriode>
  )
}

function Keadaan({ baris: { pesan }, lang }: { baris: BarisUndangan; lang: 'id' | 'en' }): JSX.Element {
  const k = kataUndangan[lang]
  if (!pesan) return <Tag>{k.belumDikirim}</Tag>
  return (
    <>
      <Tag tone={NADA[pesan.status]}>{kataKanal[lang].status[pesan.status]}</Tag>
      {pesan.alasan && (
        <>
          <br />
          <small>
            {alasanKata(pesan.alasan, lang)}
            {pesan.percobaan > 1 && ` (${k.percobaan(formatNumber(pesan.percobaan, lang))})`}
          </small>
        </>
      )}
    </>
  )
}
