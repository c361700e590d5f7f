import type { JSX } from 'preact'
import type { Zona } from '../../../kernel/clock.ts'
import {
  EmptyState,
  formatDateTime,
  formatNumber,
  LinkButton,
  Notice,
  Section,
  Tag,
  TodoList,
} from '../../../ui/index.ts'
import { HalamanPeriode, type PeriodeDiMeja } from '../periode/pages-kepala.tsx'
import { MutuTag } from '../periode/tanda-status.tsx'
import { Sidik } from './bagian-teks.tsx'
import { alamatPublik, alamatTerbitan } from './alamat.ts'
import { akhiranList } from './dokumen.ts'
import type { RingkasanTerbitan } from './store-ringkasan.ts'
import { kataMenuju } from './words-menuju.ts'
import { kataTerbitan } from './words-terbitan.ts'

export interface TerbitanProps extends PeriodeDiMeja {
  readonly zona: Zona
  readonly slug: string
  /** Of the lowest unsur, how many have an action. */
  readonly rencana: { readonly terisi: number; readonly dari: number }
  /** Fields of the report that a person wrote. */
  readonly naskahUbah: number
  /** Newest first; `beda` against the one before. */
  readonly revisi: readonly (RingkasanTerbitan & { readonly beda: readonly string[] })[]
  /** Just published. */
  readonly baru: number | null
}

/** What is still to do before a result is announced, and every publication there is. */
export function TerbitanPage(props: TerbitanProps): JSX.Element {
  const { desk, n, revisi, baru } = props
  const { lang } = desk
  const [k, m] = [kataTerbitan[lang], kataMenuju[lang]]
  const persiapan = n === 0 ? null : <Persiapan {...props} />
  return (
    <HalamanPeriode {...props} tab="terbitan" judul={k.judul}>
      <div class="tumpuk jauh">
        {baru !== null && (
          <Notice tone="success" live>
            {k.terbit(baru)}
          </Notice>
        )}
        {n === 0 && <EmptyState title={m.belumAda}>{m.belumAdaIsi}</EmptyState>}
        {revisi.length > 0 && <Daftar {...props} />}
        {persiapan}
      </div>
    </HalamanPeriode>
  )
}

function Persiapan({ desk, periode, rencana, naskahUbah, may }: TerbitanProps): JSX.Element {
  const { lang } = desk
  const [k, m] = [kataTerbitan[lang], kataMenuju[lang]]
  const to = (sub: string): string => alamatTerbitan(periode.id, sub)
  const penuh = rencana.terisi === rencana.dari
  return (
    <Section
      title={periode.revisi > 0 ? k.menujuRevisi : k.menuju}
      lead={periode.revisi > 0 ? k.menujuRevisiCatatan : undefined}
    >
      <TodoList
        items={[
          {
            href: to('rencana'),
            title: m.rencana,
            note: penuh ? k.rencanaPenuh : k.rencanaSebagian(rencana.terisi, rencana.dari),
            state: <Tag tone={penuh ? 'success' : 'warning'}>{penuh ? k.lengkap : k.belum}</Tag>,
          },
          {
            href: to('naskah'),
            title: m.naskah,
            note: naskahUbah === 0 ? k.naskahBawaan : k.naskahUbah(naskahUbah),
            state: <Tag tone="success">{k.siap}</Tag>,
          },
          {
            href: to('laporan.pdf'),
            title: `${k.pratinjau} (PDF)`,
            note: (
              <>
                {k.pratinjauIsi} <a href={to('laporan.docx')}>DOCX</a> · <a href={to('laporan.xlsx')}>XLSX</a>
              </>
            ),
          },
          {
            href: to('terbitkan'),
            title: periode.revisi > 0 ? m.revisi : m.terbitkan,
            note: may.publish ? k.terbitkanIsi : k.terbitkanBukan,
          },
        ]}
      />
    </Section>
  )
}

function Daftar(props: TerbitanProps): JSX.Element {
  const k = kataTerbitan[props.desk.lang]
  return (
    <Section title={k.daftar} lead={k.daftarCatatan}>
      {props.revisi.map((r) => (
        <SatuRevisi {...props} r={r} key={r.revisi} />
      ))}
      <p>
        <LinkButton href={alamatTerbitan(props.periode.id, 'media')} variant="secondary">
          {k.media}
        </LinkButton>
      </p>
      <p class="redup">{k.periksa}</p>
    </Section>
  )
}

function SatuRevisi(props: TerbitanProps & { r: TerbitanProps['revisi'][number] }): JSX.Element {
  const { desk, periode, slug, zona, r } = props
  const { lang } = desk
  const k = kataTerbitan[lang]
  const umum = alamatPublik(slug, periode.id, r.revisi)
  const dinas = alamatTerbitan(periode.id, `terbitan/${r.revisi}`)
  const berkas = (dasar: string) =>
    akhiranList.map((akhiran) => (
      <LinkButton href={`${dasar}/laporan.${akhiran}`} variant="secondary" size="sm" key={akhiran}>
        {akhiran.toUpperCase()}
      </LinkButton>
    ))
  return (
    <article class="kartu">
      <h3>
        {k.revisi} {r.revisi}: {formatNumber(r.ikm, lang, 2)} <MutuTag hasil={r} lang={lang} />
      </h3>
      <p>
        {k.dari(formatNumber(r.n, lang))} · {formatDateTime(r.terbitAt, lang, zona)} · {r.oleh}
      </p>
      {r.revisi === 1 ? (
        <p>{k.pertama}</p>
      ) : (
        <>
          <p>{r.alasan}</p>
          <ul>
            {r.beda.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <div class="aksi">
        <span>{k.untukUmum}:</span>
        {berkas(umum)}
        <a href={`${umum}/data.json`}>{k.data}</a>
        <a href={`/unit/${slug}`}>{k.halaman}</a>
      </div>
      <div class="aksi">
        <span>{k.untukDinas}:</span>
        {berkas(dinas)}
      </div>
      <p class="redup">
        {k.hash}: <Sidik hash={r.hash} />
      </p>
    </article>
  )
}
