import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import {
  Button,
  Card,
  DescriptionList,
  ErrorSummary,
  Form,
  formatDateTime,
  formatNumber,
  Notice,
  Section,
} from '../../../ui/index.ts'
import { IsianAnjungan, type IsianForm, type PilihanForm } from './pages-isian.tsx'
import { ALAMAT_MEJA, HalamanAnjungan, TandaKeadaan, type MejaAnjungan } from './pages-meja.tsx'
import type { Perangkat } from './store.ts'
import { kataMeja } from './words-meja.ts'

export interface SatuAnjungan extends MejaAnjungan, PilihanForm {
  readonly p: Perangkat
  readonly unitNama: string
  readonly mayWork: boolean
  /** Whole address, as the tablet opens it. */
  readonly url: string
  readonly qrSvg: string
  readonly isian: IsianForm
  readonly errors?: FieldErrors
  readonly tersimpan?: boolean
  /** Shown this once. */
  readonly kodePasang?: string
}

/** One kiosk: how it is, how to set it up, what can be changed. */
export function SatuAnjunganPage(props: SatuAnjungan): JSX.Element {
  const { desk, p, mayWork } = props
  const { lang } = desk
  const k = kataMeja[lang]
  const n = (x: number): string => formatNumber(x, lang)
  const menit = Math.round(p.selisihDetik / 60)
  return (
    <HalamanAnjungan
      desk={desk}
      judul={p.nama}
      atas={props.unitNama}
      lead={<TandaKeadaan p={p} now={props.now} lang={lang} />}
      error={props.errors !== undefined}
      dalam
    >
      {props.tersimpan && (
        <Notice tone="success" live>
          {k.tersimpan}
        </Notice>
      )}
      <ErrorSummary errors={props.errors} lang={lang} />
      {p.tertahan > 0 && <Notice tone="warning">{k.tertahanIsi(n(p.tertahan))}</Notice>}
      <DescriptionList
        items={[
          {
            term: k.terakhir,
            value: p.terakhirAt ? formatDateTime(p.terakhirAt, lang, props.zona) : k.belumPernah,
          },
          { term: k.masuk, value: n(p.nMasuk) },
          { term: `${k.menunggu} (${k.menungguKet})`, value: n(p.menunggu) },
          {
            term: k.jam,
            value: menit === 0 ? k.jamTepat : k.jamSelisih(n(Math.abs(menit)), menit > 0),
          },
        ]}
      />
      {mayWork && !p.dicabutAt && (
        <>
          <Pasang {...props} />
          <Section title={k.ubahJudul}>
            <Form action={`${ALAMAT_MEJA}/${p.id}`}>
              <IsianAnjungan {...props} />
              <div class="aksi">
                <Button variant="secondary">{k.simpan}</Button>
              </div>
            </Form>
          </Section>
          <Section title={k.cabutJudul} lead={k.cabutIsi}>
            {p.menunggu > 0 && <Notice tone="warning">{k.cabutMenunggu(n(p.menunggu))}</Notice>}
            <Form action={`${ALAMAT_MEJA}/${p.id}/cabut`}>
              <Button color="danger" variant="secondary">
                {k.cabut}
              </Button>
            </Form>
          </Section>
        </>
      )}
    </HalamanAnjungan>
  )
}

function Pasang({ desk, p, url, qrSvg, kodePasang }: SatuAnjungan): JSX.Element {
  const k = kataMeja[desk.lang]
  return (
    <Section title={k.pasangJudul} id="pasang">
      {kodePasang && (
        <Notice tone="info" title={k.kodeBaru} live>
          <p class="kode-besar">
            <code>{kodePasang}</code>
          </p>
          <p>{k.kodeSekali}</p>
        </Notice>
      )}
      <ol>
        {k.pasangLangkah.map((langkah) => (
          <li key={langkah}>{langkah}</li>
        ))}
      </ol>
      <div class="petak">
        <Card>
          {/* Our own engine drew it from an address of our own. */}
          <div class="qr" dangerouslySetInnerHTML={{ __html: qrSvg }} />
          <p>
            <code class="alamat">
              {url.slice(0, -p.kode.length)}
              <wbr />
              {p.kode}
            </code>
          </p>
        </Card>
      </div>
      <Form action={`${ALAMAT_MEJA}/${p.id}/kode`}>
        {p.dipasangAt && <p class="redup">{k.kodeGanti}</p>}
        <Button variant={p.dipasangAt || kodePasang ? 'secondary' : undefined}>{k.buatKode}</Button>
      </Form>
    </Section>
  )
}
