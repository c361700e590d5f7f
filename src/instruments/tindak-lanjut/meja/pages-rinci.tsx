import type { ComponentChildren, JSX } from 'preact'
import {
  Breadcrumb,
  DescriptionList,
  DeskPage,
  ErrorSummary,
  formatDate,
  formatNumber,
  formatRupiah,
  LinkButton,
  Notice,
  PageHead,
  Progress,
} from '../../../ui/index.ts'
import { isDijanjikan, isTamat, nomorTeks } from '../rules.ts'
import { kataUmum, waktuTeks } from '../words-umum.ts'
import { BagianBukti } from './bagian-bukti.tsx'
import { BagianGerak } from './bagian-gerak.tsx'
import { BagianJejak } from './bagian-jejak.tsx'
import { TagStatus, Tenggat } from './bagian-umum.tsx'
import type { RinciProps } from './props-rinci.ts'
import { MEJA } from './saringan.ts'
import { kata } from './words.ts'

/** One action: what is promised, how far it is, its proof, and everything that happened to it. */
export function RinciPage(props: RinciProps): JSX.Element {
  const { desk, a, gagal } = props
  const { lang } = desk
  const k = kata[lang]
  return (
    <DeskPage {...desk} title={a.kegiatan} error={gagal !== undefined}>
      <PageHead
        breadcrumb={
          <Breadcrumb lang={lang} items={[{ label: k.judul, href: MEJA }, { label: nomorTeks(a) }]} />
        }
        above={`${nomorTeks(a)} · ${props.unit}`}
        title={a.kegiatan}
        lead={
          <>
            <TagStatus status={a.status} lang={lang} /> {kataUmum[lang].asal[a.asal]}
            {a.asalTeks && ': '}
            {props.asalHref === null ? a.asalTeks : <a href={props.asalHref}>{a.asalTeks}</a>}
          </>
        }
        actions={
          props.boleh.ubah && (
            <LinkButton href={`${MEJA}/${a.id}/ubah`} variant="secondary">
              {k.ubah}
            </LinkButton>
          )
        }
      />
      <ErrorSummary errors={gagal?.errors} lang={lang} />
      {props.tersimpan && (
        <Notice tone="success" live>
          {k.tersimpan}
        </Notice>
      )}
      {a.status === 'berjalan' && (
        <Progress
          label={k.kemajuanLabel}
          value={a.kemajuan}
          max={100}
          text={`${formatNumber(a.kemajuan, lang)} %`}
        />
      )}
      <DescriptionList items={rincian(props)} />
      <BagianGerak {...props} />
      <BagianBukti {...props} />
      {props.bagian}
      <BagianJejak {...props} />
    </DeskPage>
  )
}

function rincian(props: RinciProps): { term: string; value: ComponentChildren }[] {
  const { a, desk, hariIni } = props
  const { lang } = desk
  const k = kata[lang]
  const semua: (readonly [string, ComponentChildren])[] = [
    [k.masalah, a.masalah],
    [k.program, a.program],
    [k.unsur, props.unsur],
    [k.komponen, props.komponen],
    [k.layanan, props.layanan],
    [
      k.kolomPj,
      a.penanggungJawabId
        ? `${a.penanggungJawab} (${props.orang.get(a.penanggungJawabId) ?? '–'})`
        : a.penanggungJawab,
    ],
    [k.waktu, waktuTeks(a, lang)],
    [k.kolomTenggat, isTamat(a.status) ? null : <Tenggat aksi={a} hariIni={hariIni} lang={lang} />],
    [k.anggaran, a.anggaran === null ? null : formatRupiah(a.anggaran, lang)],
    [k.sumberAnggaran, a.sumberAnggaran],
    [k.hambatan, a.hambatan],
    [k.hasil, a.hasil],
    [k.disetujui, isDijanjikan(a) ? formatDate(a.disetujuiPada, lang) : null],
    [k.selesaiPada, a.selesaiPada && formatDate(a.selesaiPada, lang)],
    [k.publik, a.tampilPublik ? a.ringkasPublik || k.publikKegiatan : k.publikTidak],
  ]
  return semua.flatMap(([term, value]) => (value === null || value === '' ? [] : [{ term, value }]))
}
