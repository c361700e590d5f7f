import type { JSX } from 'preact'
import {
  Button,
  CheckboxGroup,
  DateField,
  Details,
  FileField,
  Form,
  formatDate,
  Section,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import type { Bukti } from '../bukti/store.ts'
import { isTamat } from '../rules.ts'
import type { RinciProps } from './props-rinci.ts'
import { MEJA } from './saringan.ts'
import { kata } from './words.ts'

/** Proof with its dates; what was withdrawn stays readable. */
export function BagianBukti(props: RinciProps): JSX.Element {
  const { bukti, boleh, desk, a } = props
  const k = kata[desk.lang]
  return (
    <Section title={k.bukti} id="bukti">
      {bukti.length === 0 && <p class="redup">{k.buktiKosong}</p>}
      {bukti.length > 0 && (
        <ul class="daftar-bukti">
          {bukti.map((b) => (
            <li key={b.id}>
              <SatuBukti b={b} {...props} />
            </li>
          ))}
        </ul>
      )}
      {boleh.lapor && a.status !== 'batal' && <Tambah {...props} />}
    </Section>
  )
}

function SatuBukti({ b, a, desk, boleh, gagal }: RinciProps & { b: Bukti }): JSX.Element {
  const { lang } = desk
  const k = kata[lang]
  const alamat = `${MEJA}/${a.id}/bukti/${b.id}`
  const alasan = `alasan-${b.id}`
  const salah = gagal?.errors[alasan]
  if (b.ditarikAt)
    return (
      <p class="redup">
        <s>{b.keterangan}</s> · {k.buktiDitarik(b.ditarikAlasan)}
      </p>
    )
  return (
    <div class="kartu rapat">
      {b.jenis === 'foto' && (
        <a href={alamat}>
          <img src={alamat} alt={b.keterangan} loading="lazy" />
        </a>
      )}
      <p>
        <b>{b.keterangan}</b>
      </p>
      <p class="redup kecil">
        {formatDate(b.tanggal, lang)}
        {b.namaBerkas && ` · ${b.namaBerkas}`}
        {b.tampilPublik && (
          <>
            {' '}
            <Tag tone="info">{k.buktiTampil}</Tag>
          </>
        )}
      </p>
      {b.jenis === 'tautan' && (
        <a href={b.tautan} rel="noreferrer">
          {k.buktiBuka}
        </a>
      )}
      {b.jenis === 'berkas' && <a href={alamat}>{k.buktiUnduh}</a>}
      {boleh.lapor && !isTamat(a.status) && (
        <Details summary={k.buktiTarik} open={salah !== undefined}>
          <Form action={`${alamat}/tarik`}>
            <TextField
              name="alasan"
              id={alasan}
              label={k.buktiTarikAlasan}
              lang={lang}
              maxLength={300}
              value={salah ? (gagal?.isian['alasan'] ?? '') : ''}
              {...(salah && { error: salah })}
            />
            <Button variant="secondary" size="sm" color="danger">
              {k.buktiTarik}
            </Button>
          </Form>
        </Details>
      )}
    </div>
  )
}

function Tambah(props: RinciProps): JSX.Element {
  const { a, desk, hariIni } = props
  const { lang } = desk
  const k = kata[lang]
  const gagal = props.gagal?.bagian === 'bukti' ? props.gagal : undefined
  const own = (name: string, id = name) => ({
    name,
    id,
    lang,
    ...(gagal?.errors[name] && { error: gagal.errors[name] }),
  })
  const isian = (n: string, awal = ''): string => gagal?.isian[n] ?? awal
  return (
    <Details
      summary={k.buktiTambah}
      open={gagal !== undefined || (a.status === 'berjalan' && props.bukti.length === 0)}
    >
      <Form action={`${MEJA}/${a.id}/bukti`} files>
        <TextField
          {...own('keterangan')}
          label={k.buktiKeterangan}
          maxLength={500}
          value={isian('keterangan')}
        />
        <DateField
          {...own('tanggal_bukti')}
          label={k.buktiTanggal}
          hint={k.buktiTanggalPetunjuk}
          max={hariIni}
          value={isian('tanggal_bukti', hariIni)}
        />
        <FileField
          {...own('berkas')}
          label={k.buktiBerkas}
          hint={k.buktiBerkasPetunjuk}
          optional
          accept="image/jpeg,image/png,image/webp,application/pdf,audio/*,video/mp4"
        />
        <TextField
          {...own('tautan')}
          type="url"
          label={k.buktiTautan}
          hint={k.buktiTautanPetunjuk}
          optional
          value={isian('tautan')}
        />
        <CheckboxGroup
          {...own('publik')}
          label={k.publik}
          optional
          values={isian('publik') === '1' ? ['1'] : []}
          options={[{ value: '1', label: k.buktiPublik, hint: k.buktiPublikPetunjuk }]}
        />
        <Button variant="secondary">{k.buktiTambah}</Button>
      </Form>
    </Details>
  )
}
