import type { JSX } from 'preact'
import type { FieldErrors } from '../../../kernel/errors.ts'
import type { DeskFrame } from '../../../platform/http/env.ts'
import {
  Button,
  DeskPage,
  ErrorSummary,
  Form,
  formatDate,
  LinkButton,
  Notice,
  RadioGroup,
  TextArea,
} from '../../../ui/index.ts'
import { KepalaBerkas } from '../meja/kepala-berkas.tsx'
import type { Rinci } from '../meja/rinci.ts'
import { jenisTahanList, type Tahan } from './rules.ts'
import type { Terhapus } from './store.ts'
import { kataRetensi } from './words.ts'

/** On the page of a complaint: what was erased of it, and whether it is held back. */
export function BagianRetensi(props: {
  readonly desk: DeskFrame
  readonly r: Rinci
  readonly terhapus: readonly Terhapus[]
  readonly tahan: Tahan | undefined
}): JSX.Element {
  const { desk, r, terhapus, tahan } = props
  const k = kataRetensi[desk.lang]
  const alamat = `/kerja/pengaduan/${r.p.id}/tahan`
  const tanggal = (at: Date): string => formatDate(at, desk.lang, r.zona)
  return (
    <>
      {terhapus.length > 0 && (
        <Notice tone="info">
          {terhapus.map((t) => (
            <p key={t.bagian}>{k.terhapus(k.namaTerhapus[t.bagian], tanggal(t.at))}</p>
          ))}
        </Notice>
      )}
      {tahan ? (
        <Notice tone="info">
          <p>
            {k.ditahanSejak(
              tanggal(tahan.createdAt),
              tahan.dari === 'pelapor' ? k.dariPelapor : `${k.jenisTahan[tahan.jenis]}, ${tahan.alasan}`,
            )}
          </p>
          {r.pelaku === 'pengelola' && (
            <Form action={`${alamat}/lepas`} class="baris">
              <Button size="sm" variant="tertiary">
                {k.lepas}
              </Button>
            </Form>
          )}
        </Notice>
      ) : (
        r.pelaku !== undefined && (
          <div class="aksi">
            <LinkButton size="sm" variant="tertiary" href={alamat}>
              {k.judulTahan}
            </LinkButton>
          </div>
        )
      )}
    </>
  )
}

export function TahanPage(props: {
  readonly desk: DeskFrame
  readonly id: string
  readonly kode: string
  readonly isian: Readonly<Record<string, string>>
  readonly errors?: FieldErrors | undefined
}): JSX.Element {
  const { desk, errors, isian } = props
  const { lang } = desk
  const k = kataRetensi[lang]
  const alamat = `/kerja/pengaduan/${props.id}`
  return (
    <DeskPage {...desk} title={k.judulTahan} error={errors !== undefined}>
      <KepalaBerkas lang={lang} p={props} judul={k.judulTahan} pengantar={k.tahanPengantar} />
      <ErrorSummary errors={errors} lang={lang} />
      <Form action={`${alamat}/tahan`}>
        <RadioGroup
          name="jenis"
          label={k.jenisTahanLabel}
          lang={lang}
          value={isian['jenis'] ?? 'perkara'}
          options={jenisTahanList.map((j) => ({ value: j, label: k.jenisTahan[j] }))}
        />
        <TextArea
          name="alasan"
          label={k.alasan}
          hint={k.alasanPetunjuk}
          lang={lang}
          maxLength={1000}
          value={isian['alasan'] ?? ''}
          {...(errors?.['alasan'] && { error: errors['alasan'] })}
        />
        <Button>{k.tahan}</Button>
      </Form>
    </DeskPage>
  )
}
