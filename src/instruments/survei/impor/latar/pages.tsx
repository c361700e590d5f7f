import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import {
  Button,
  ErrorSummary,
  Form,
  formatNumber,
  LinkButton,
  Notice,
  Progress,
} from '../../../../ui/index.ts'
import { kalimatText } from '../../hitung/galat.ts'
import { alamatPeriode, HalamanPeriode, type PeriodeDiMeja } from '../../periode/pages-kepala.tsx'
import type { Impor } from '../impor.ts'
import { isSedangJalan, type ImporLatar } from './latar.ts'
import { kataLatar } from './words.ts'

export interface LatarProps extends PeriodeDiMeja {
  readonly impor: Impor
  readonly latar: ImporLatar
  /** The reader asked that the page stays as it is. */
  readonly tetap: boolean
  readonly errors?: FieldErrors
}

/** A large file on its way: how far it is, or why it stopped. */
export function LatarPage(props: LatarProps): JSX.Element {
  const { desk, periode, impor, latar, errors } = props
  const k = kataLatar[desk.lang]
  const to = alamatPeriode(periode.id, 'impor')
  const judul = {
    periksa: k.periksa,
    siap: k.periksa,
    masukkan: k.masukkan,
    ditolak: k.ditolak,
    berhenti: k.berhenti,
  }[latar.langkah](impor.namaBerkas)
  return (
    <HalamanPeriode {...props} tab="impor" judul={judul} error={errors !== undefined}>
      <ErrorSummary errors={errors} lang={desk.lang} />
      {isSedangJalan(latar) ? <Jalan {...props} /> : <Berhenti {...props} />}
      <p>
        <a href={to}>{k.kembali}</a>
      </p>
    </HalamanPeriode>
  )
}

function Jalan({ desk, impor, latar, periode, tetap }: LatarProps): JSX.Element {
  const k = kataLatar[desk.lang]
  const number = (n: number): string => formatNumber(n, desk.lang)
  const here = `${alamatPeriode(periode.id, 'impor')}/${impor.id}`
  return (
    <>
      {latar.langkah === 'periksa' ? (
        <>
          <Progress label={k.dibaca} value={latar.persen} max={100} text={`${latar.persen} %`} />
          <p>{k.periksaIsi}</p>
        </>
      ) : (
        <>
          <Progress
            label={k.masuk}
            value={latar.nMasuk}
            max={Math.max(impor.nBaris, 1)}
            text={k.dari(number(latar.nMasuk), number(impor.nBaris))}
          />
          <p>{k.masukkanIsi}</p>
        </>
      )}
      <p>
        {k.tinggal} {!tetap && k.sendiri}
      </p>
      <div class="aksi">
        <LinkButton href={tetap ? `${here}?tetap=1` : here} variant="secondary">
          {k.lihat}
        </LinkButton>
        <LinkButton href={tetap ? here : `${here}?tetap=1`} variant="tertiary">
          {tetap ? k.mulai : k.henti}
        </LinkButton>
      </div>
      {latar.langkah === 'masukkan' && (
        <Form action={here}>
          <div class="aksi">
            <Button name="aksi" value="henti" variant="tertiary" color="danger">
              {k.hentikan}
            </Button>
          </div>
        </Form>
      )}
    </>
  )
}

function Berhenti({ desk, impor, latar, periode }: LatarProps): JSX.Element {
  const k = kataLatar[desk.lang]
  const number = (n: number): string => formatNumber(n, desk.lang)
  return (
    <>
      <Notice tone={latar.langkah === 'ditolak' ? 'danger' : 'warning'} live>
        <p>{latar.pesan ? kalimatText(latar.pesan, desk.lang) : k.dihentikan}</p>
        {latar.nMasuk > 0 && <p>{k.berhentiIsi(number(latar.nMasuk), number(impor.nBaris))}</p>}
        {latar.nMasuk > 0 && <p>{k.cukupIsi}</p>}
      </Notice>
      <Form action={`${alamatPeriode(periode.id, 'impor')}/${impor.id}`}>
        <div class="aksi">
          {latar.langkah === 'berhenti' && (
            <Button name="aksi" value="masukkan">
              {k.lanjutkan}
            </Button>
          )}
          {latar.langkah === 'berhenti' && latar.nMasuk > 0 && (
            <Button name="aksi" value="cukup" variant="secondary">
              {k.cukup}
            </Button>
          )}
          {latar.nMasuk === 0 && (
            <Button name="aksi" value="batal" variant="tertiary" color="danger">
              {k.batal}
            </Button>
          )}
        </div>
      </Form>
    </>
  )
}
