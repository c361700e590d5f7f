import type { JSX } from 'preact'
import { addDays, tanggalOf, type Zona } from '../../../../kernel/clock.ts'
import type { DeskFrame } from '../../../../platform/http/env.ts'
import { qrSvg } from '../../../../reports/qr.ts'
import { DescriptionList, formatDateLong, formatDateTime, PrintPage } from '../../../../ui/index.ts'
import type { Jam } from '../../jam/rules.ts'
import { showKode } from '../../kode.ts'
import type { KanalMasuk } from '../../rules.ts'
import { kata } from '../words.ts'
import { kataCatat } from './words.ts'

export interface TandaTerimaProps {
  readonly desk: DeskFrame
  readonly kode: string
  readonly pin: string
  readonly judul: string
  readonly kanal: KanalMasuk
  readonly diterimaAt: Date
  readonly jam: Jam
  readonly zona: Zona
  readonly alamatLacak: string
}

/** The receipt of UU 25/2009 ps. 44, to be printed and handed over: what, when, by whom, and how to follow it. */
export function TandaTerimaPage(p: TandaTerimaProps): JSX.Element {
  const { desk, jam, zona } = p
  const { lang } = desk
  const k = kataCatat[lang].tt
  const hari = (batas: Date): string => formatDateLong(addDays(tanggalOf(batas, zona), -1), lang)
  return (
    <PrintPage {...desk} title={k.judul} backHref="/kerja/pengaduan/catat">
      <div class="tumpuk">
        <p class="redup">{desk.instansi.nama}</p>
        <h1>{k.judul}</h1>
        <p class="kode-besar">
          {k.kode} <code>{showKode(p.kode)}</code>
        </p>
        <p class="kode-besar">
          {k.pin} <code>{p.pin}</code>
        </p>
        <p>{k.pinPetunjuk}</p>
        <DescriptionList
          items={[
            { term: k.perihal, value: p.judul },
            { term: k.diterima, value: formatDateTime(p.diterimaAt, lang, zona) },
            { term: k.lewat, value: kata[lang].kanal[p.kanal] },
            ...(jam.verifikasi.tenggat && jam.verifikasi.dipenuhi === null
              ? [{ term: k.tenggat, value: hari(jam.verifikasi.tenggat.batas) }]
              : []),
            ...(jam.selesai.tenggat && jam.selesai.dipenuhi === null
              ? [{ term: k.selesai, value: hari(jam.selesai.tenggat.batas) }]
              : []),
            { term: k.lacak, value: p.alamatLacak },
            { term: k.penerima, value: desk.user.nama },
          ]}
        />
        <div class="qr" dangerouslySetInnerHTML={{ __html: qrSvg(p.alamatLacak, { title: k.qr }) }} />
      </div>
    </PrintPage>
  )
}
