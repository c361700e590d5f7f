import type { JSX } from 'preact'
import { kanalList, kataKanal, type Kanal } from '../../platform/channels/index.ts'
import { Table, Tag } from '../../ui/index.ts'
import { RegistriPage, type RegistriBase } from '../frame.tsx'
import { kata as umum } from '../words.ts'
import { kata } from './words.ts'

export type KeadaanKanal = 'nyala' | 'mati' | 'belumDiatur' | 'dariServer'

/** Which channels are on. */
export function DaftarKanalPage(
  props: RegistriBase & { keadaan: Readonly<Record<Kanal, KeadaanKanal>>; mayManage: boolean },
): JSX.Element {
  const { desk, keadaan, mayManage } = props
  const { lang } = desk
  const k = kata[lang]
  return (
    <RegistriPage
      {...props}
      sisi="kanal"
      title={umum[lang].registri}
      lead={mayManage ? k.pengantar : `${k.pengantar} ${k.hanyaAdmin}`}
    >
      <Table
        caption={umum[lang].kanal}
        captionHidden
        lang={lang}
        rows={kanalList}
        rowKey={(kanal) => kanal}
        columns={[
          {
            key: 'kanal',
            label: k.kolomKanal,
            cell: (kanal) => {
              const nama = kataKanal[lang].kanal[kanal]
              return (
                <>
                  {mayManage ? <a href={`/kerja/registri/kanal/${kanal}`}>{nama}</a> : nama}
                  <br />
                  <small class="redup">{k.apa[kanal]}</small>
                </>
              )
            },
          },
          {
            key: 'keadaan',
            label: k.kolomKeadaan,
            cell: (kanal) => (
              <Tag tone={/nyala|dariServer/.test(keadaan[kanal]) ? 'success' : 'neutral'}>
                {k[keadaan[kanal]]}
              </Tag>
            ),
          },
        ]}
      />
    </RegistriPage>
  )
}
