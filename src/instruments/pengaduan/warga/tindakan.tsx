import type { ComponentChildren, JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { Button, FileField, Form, QuestionGroup, TextArea } from '../../../ui/index.ts'
import { ACCEPT, kataLampiran, type AturanLampiran } from '../lampiran/index.ts'
import type { Rincian } from '../rincian.ts'
import { canBukaKembali, canNilai, isDigabung, listAksi, type Aksi } from '../status/rules.ts'
import type { Typed } from './schema.ts'
import { kataLacak } from './words-lacak.ts'

export interface TindakanProps {
  readonly lang: Bahasa
  readonly r: Rincian
  readonly aturan: AturanLampiran
  /** A new key for what is sent from this page: the same page sent twice is one act. */
  readonly kunci: string
  readonly isi?: Typed
  readonly errors?: FieldErrors
}

/** Acts that leave something written. */
export const aksiPelapor = [
  'lengkapi',
  'balas',
  'tutup',
  'nilai',
  'buka_kembali',
  'rahasiakan',
  'arsip',
] as const satisfies readonly Aksi[]
export type AksiPelapor = (typeof aksiPelapor)[number]

/** What this reporter can do from here; the first stands open. */
export function listTindakan(r: Rincian): AksiPelapor[] {
  const boleh = listAksi({ status: r.p.status, sebelumnya: r.p.statusSebelumnya }, 'pelapor')
  return aksiPelapor.filter(
    (a) =>
      boleh.includes(a) &&
      !(a === 'rahasiakan' && r.p.rahasia) &&
      !(a === 'nilai' && !canNilai(r.peristiwa)) &&
      !(a === 'buka_kembali' && !canBukaKembali(r.p.status, 'pelapor', r.peristiwa)),
  )
}

export function Tindakan(props: TindakanProps): JSX.Element | null {
  const { lang, r, isi = {} } = props
  const k = kataLacak[lang]
  const daftar = listTindakan(r)
  if (daftar.length === 0 && r.nilai === null) return null
  const digabung = isDigabung(r.p.status, r.peristiwa)
  const awal = digabung ? ['lengkapi'] : ['lengkapi', 'buka_kembali']
  const terbuka = isi['aksi'] ?? (awal.includes(daftar[0] ?? '') ? daftar[0] : '')
  return (
    <section class="tumpuk layar">
      <h2>{k.lakukan}</h2>
      {r.nilai !== null && <p>{daftar.includes('nilai') ? k.nilaiLalu(r.nilai) : k.nilaiAnda(r.nilai)}</p>}
      {daftar.map((aksi) => (
        <details open={aksi === terbuka || undefined} key={aksi}>
          <summary>{(digabung && aksi === 'buka_kembali' ? k.hal_lain : k[aksi]).judul}</summary>
          <Satu {...props} aksi={aksi}>
            <Bagian {...props} aksi={aksi} />
          </Satu>
        </details>
      ))}
    </section>
  )
}

const Satu = (props: TindakanProps & { aksi: AksiPelapor; children: ComponentChildren }): JSX.Element => (
  <Form
    files={props.aksi === 'balas' || props.aksi === 'lengkapi'}
    action={`/pengaduan/lacak/${props.r.p.kode}`}
  >
    <input type="hidden" name="kunci" value={props.kunci} />
    {props.children}
    <Button
      name="aksi"
      value={props.aksi}
      {...(props.aksi === 'balas' || props.aksi === 'lengkapi' ? {} : { variant: 'secondary' as const })}
    >
      {kataLacak[props.lang][props.aksi].tombol}
    </Button>
  </Form>
)

function Bagian({
  aksi,
  lang,
  r,
  aturan,
  isi = {},
  errors = {},
}: TindakanProps & { aksi: AksiPelapor }): JSX.Element | null {
  const k = kataLacak[lang]
  const mine = isi['aksi'] === aksi
  const id = (name: string): string => `${name}-${aksi}`
  const tulis = (label: string, optional = false): JSX.Element => (
    <TextArea
      name="isi"
      id={id('isi')}
      label={label}
      lang={lang}
      optional={optional}
      maxLength={4000}
      value={mine ? isi['isi'] : undefined}
      error={mine ? errors[id('isi')] : undefined}
    />
  )
  switch (aksi) {
    case 'balas':
    case 'lengkapi':
      return (
        <>
          {tulis(k.tulis)}
          {aturan.banyakMaks > 0 && (
            <FileField
              name="lampiran"
              id={id('lampiran')}
              label={k.lampiran}
              hint={kataLampiran[lang].petunjuk(aturan)}
              lang={lang}
              optional
              multiple
              accept={ACCEPT}
              error={mine ? errors[id('lampiran')] : undefined}
            />
          )}
        </>
      )
    case 'nilai':
      return (
        <QuestionGroup
          name="nilai"
          legend={k.nilai.tanya}
          lang={lang}
          gentle
          options={k.nilaiPilihan.map((label, i) => ({ value: String(i + 1), label }))}
          error={mine ? errors['nilai'] : undefined}
        />
      )
    case 'buka_kembali':
      return tulis((isDigabung(r.p.status, r.peristiwa) ? k.hal_lain : k.buka_kembali).alasan)
    case 'arsip':
      return tulis(k.arsip.alasan, true)
    default:
      return <p>{k[aksi].ket}</p>
  }
}
