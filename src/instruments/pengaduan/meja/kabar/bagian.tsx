import type { JSX } from 'preact'
import { alasanKata, kataKanal } from '../../../../platform/channels/index.ts'
import { Button, Details, Form, formatDateTime, Notice, Table, Tag } from '../../../../ui/index.ts'
import type { RinciProps } from '../props-rinci.ts'
import { kataRinci } from '../words-rinci.ts'
import type { KabarTercatat } from './baca.ts'
import { kataKabar } from './words.ts'

const NADA = {
  menunggu: 'warning',
  terkirim: 'success',
  diterima: 'success',
  gagal: 'danger',
  dibatalkan: 'neutral',
} as const

/** Did the reporter hear of it? Each message with its state, why it failed, and a way to send it once more. */
export function BagianKabar({ desk, r, kabar }: RinciProps): JSX.Element | null {
  const { lang } = desk
  const k = kataKabar[lang]
  const kanal = kataKanal[lang]
  const gagal = kabar.filter((x) => x.status === 'gagal')
  const apa = (x: KabarTercatat): string => {
    if (x.tentang === 'perbaikan' || x.tentang === 'induk') return k[x.tentang]
    const aksi = r.peristiwa.find((e) => e.urutan === x.tentang)?.aksi
    return aksi ? (kataRinci[lang].peristiwa[aksi] ?? aksi) : k.tanda
  }
  if (kabar.length === 0) return null
  return (
    <>
      {gagal.length > 0 && <Notice tone="warning">{k.gagal(gagal.length)}</Notice>}
      <Details summary={k.judul(kabar.length)} open={gagal.length > 0}>
        <p class="redup">{k.pengantar}</p>
        <Table
          caption={k.judul(kabar.length)}
          captionHidden
          lang={lang}
          rows={kabar}
          rowKey={(x) => x.id}
          columns={[
            {
              key: 'a',
              label: k.kolom.apa,
              cell: (x) => (
                <>
                  {apa(x)}
                  <br />
                  <span class="redup">{k.kepada[x.kepada]}</span>
                </>
              ),
            },
            { key: 'l', label: k.kolom.lewat, cell: (x) => kanal.kanal[x.kanal] },
            {
              key: 'k',
              label: k.kolom.kapan,
              cell: (x) => formatDateTime(x.selesaiAt ?? x.createdAt, lang, r.zona),
            },
            {
              key: 's',
              label: k.kolom.keadaan,
              cell: (x) => (
                <>
                  <Tag tone={NADA[x.status]}>{kanal.status[x.status]}</Tag>{' '}
                  {[
                    x.alasan && alasanKata(x.alasan, lang),
                    x.status === 'menunggu' && x.percobaan > 0 && k.coba(x.percobaan),
                    x.status === 'menunggu' &&
                      x.cobaLagiAt &&
                      k.lagi(formatDateTime(x.cobaLagiAt, lang, r.zona)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  {x.status === 'gagal' && r.pelaku !== undefined && (
                    <Form action={`/kerja/pengaduan/${r.p.id}/kabar/${x.id}/ulang`} class="aksi">
                      <Button size="sm" variant="secondary" aria-label={k.ulangApa(apa(x))}>
                        {k.ulang}
                      </Button>
                    </Form>
                  )}
                </>
              ),
            },
          ]}
        />
      </Details>
    </>
  )
}
