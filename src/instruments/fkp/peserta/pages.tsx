import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import {
  Button,
  Details,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  formatNumber,
  LinkButton,
  Notice,
  Pagination,
  PaperNote,
  Section,
  TextArea,
  Unsaved,
} from '../../../ui/index.ts'
import { isMencatatHadir, isDisunting } from '../forum/alur.ts'
import { BingkaiForum } from '../meja/bingkai.tsx'
import { alamatTab, MEJA } from '../meja/tab.ts'
import { BagianKomposisi } from './bagian-komposisi.tsx'
import { TabelPeserta } from './bagian-tabel.tsx'
import { TambahSatu } from './bagian-tambah.tsx'
import type { PesertaProps } from './pages-props.ts'
import { kataPeserta } from './words.ts'

/** Who takes part: what is missing of the five groups, the list with its answers, and the ways to fill it. */
export function PesertaPage(p: PesertaProps): JSX.Element {
  const { desk, forum: f, gagal } = p
  const { lang } = desk
  const k = kataPeserta[lang]
  const alamat = alamatTab(f.id, 'peserta')
  const mencatat = p.susun && isMencatatHadir(f.keadaan)
  const mengisi = p.susun && (isDisunting(f.keadaan) || mencatat)
  const aksi = (
    <>
      {p.susun && isDisunting(f.keadaan) && <LinkButton href={`${alamat}/undangan`}>{k.undangan}</LinkButton>}
      <LinkButton href={`${alamat}/daftar-hadir.pdf`} variant="secondary" download>
        {k.cetakHadir}
      </LinkButton>
      <LinkButton href={`${alamat}/layar`} variant="tertiary">
        {k.layar}
      </LinkButton>
    </>
  )
  return (
    <BingkaiForum {...p} tab="peserta" aksi={aksi} error={gagal !== undefined}>
      <ErrorSummary errors={gagal?.errors} lang={lang} />
      {gagal && !(gagal.bentuk === 'hadir' ? mencatat : mengisi && isDisunting(f.keadaan)) && (
        <Unsaved lang={lang} fields={tertulis(gagal, lang)} />
      )}
      {p.kabar && (
        <Notice tone="success" live>
          {p.kabar}
        </Notice>
      )}
      <PaperNote lang={lang} />
      <BagianKomposisi
        k={p.komposisi}
        sesudah={f.keadaan === 'selesai' || f.keadaan === 'ditetapkan'}
        lang={lang}
      />
      <Section title={mencatat ? k.catat : k.daftar} {...(mencatat && { lead: k.catatPetunjuk })} id="daftar">
        {p.rows.length === 0 ? (
          <EmptyState title={k.kosong} level={3}>
            {k.kosongPetunjuk}
          </EmptyState>
        ) : (
          <TabelPeserta {...p} mencatat={mencatat} />
        )}
        {(p.lanjut !== null || p.halaman !== '') && (
          <Pagination
            text={k.tampil(formatNumber(p.rows.length, lang))}
            lang={lang}
            {...(p.halaman !== '' && { prevHref: alamat })}
            {...(p.lanjut !== null && { nextHref: p.lanjut })}
          />
        )}
      </Section>
      {mengisi && isDisunting(f.keadaan) && <TambahSatu {...p} />}
      {mengisi && isDisunting(f.keadaan) && <Tempel {...p} bentuk="tempel" />}
      {mencatat && <Tempel {...p} bentuk="hadir" />}
    </BingkaiForum>
  )
}

/** What a form that is closed now was filled with. */
function tertulis({ bentuk, isian }: NonNullable<PesertaProps['gagal']>, lang: Bahasa) {
  const k = kataPeserta[lang]
  const medan =
    bentuk === 'satu'
      ? (['nama', 'lembaga', 'jabatan', 'surel', 'telepon'] as const).map((n) => [n, k[n]] as const)
      : [[bentuk === 'hadir' ? 'datang' : 'daftar-teks', k.daftar] as const]
  return medan.map(([n, label]) => ({ label, value: isian[n] ?? '' }))
}

function Tempel(p: PesertaProps & { bentuk: 'tempel' | 'hadir' }): JSX.Element {
  const { lang } = p.desk
  const k = kataPeserta[lang]
  const gagal = p.gagal?.bentuk === p.bentuk ? p.gagal : undefined
  const hadir = p.bentuk === 'hadir'
  const id = hadir ? 'datang' : 'daftar-teks'
  return (
    <Details summary={hadir ? k.walkIn : k.tempel} open={gagal !== undefined}>
      {gagal?.salah && (
        <Notice tone="warning" title={k.salahJudul(formatNumber(gagal.salah.length, lang))} level={3}>
          <ul>
            {gagal.salah.slice(0, 20).map((x) => (
              <li key={x}>{x}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Form action={`${MEJA}/${p.forum.id}/peserta/${p.bentuk}`} files={!hadir}>
        <TextArea
          name={id}
          label={k.daftar}
          hint={
            <>
              {hadir ? k.walkInPetunjuk : k.tempelPetunjuk} {k.tempelContoh}
            </>
          }
          lang={lang}
          rows={6}
          value={gagal?.isian[id] ?? ''}
          {...(gagal?.errors[id] && { error: gagal.errors[id] })}
        />
        {!hadir && (
          <FileField
            name="berkas"
            label={k.berkas}
            hint={k.berkasPetunjuk}
            lang={lang}
            optional
            accept=".csv,text/csv"
            {...(gagal?.errors['berkas'] && { error: gagal.errors['berkas'] })}
          />
        )}
        <Button variant="secondary">{k.masukkan}</Button>
      </Form>
    </Details>
  )
}
