import type { JSX } from 'preact'
import type { HitunganPesan, Kanal } from '../../../platform/channels/index.ts'
import {
  Button,
  DescriptionList,
  Form,
  formatNumber,
  LinkButton,
  Notice,
  PaperNote,
  Section,
} from '../../../ui/index.ts'
import { isMenerimaPeserta } from '../forum/alur.ts'
import { BingkaiForum, type BingkaiProps } from '../meja/bingkai.tsx'
import { alamatTab } from '../meja/tab.ts'
import { kataPeserta } from './words.ts'

export interface UndanganProps extends Omit<BingkaiProps, 'tab' | 'children'> {
  readonly susun: boolean
  readonly kanal: readonly Kanal[]
  readonly hitung: HitunganPesan
  readonly dikirim: boolean
}

/** Invitations: the letter to print, the sending by each channel, and what became of the messages. */
export function UndanganPage(p: UndanganProps): JSX.Element {
  const { lang } = p.desk
  const k = kataPeserta[lang]
  const alamat = alamatTab(p.forum.id, 'peserta')
  const n = (x: number): string => k.nPesan(formatNumber(x, lang))
  const semua = Object.values(p.hitung).reduce((a, b) => a + b, 0)
  const buka = isMenerimaPeserta(p.forum.keadaan)
  return (
    <BingkaiForum
      {...p}
      tab="peserta"
      aksi={
        <LinkButton href={alamat} variant="tertiary">
          {k.kembali}
        </LinkButton>
      }
    >
      {p.dikirim && (
        <Notice tone="success" live>
          {k.dikirim}
        </Notice>
      )}
      <Section title={k.surat} lead={k.suratPetunjuk}>
        <p class="aksi">
          <LinkButton href={`${alamat}/undangan.pdf`} variant="secondary" download>
            PDF
          </LinkButton>
          <LinkButton href={`${alamat}/undangan.docx`} variant="secondary" download>
            DOCX
          </LinkButton>
        </p>
        <PaperNote lang={lang} />
      </Section>
      <Section title={k.kirimJudul} lead={k.kirimPetunjuk}>
        {!buka ? (
          <p>{p.forum.keadaan === 'persiapan' ? k.kirimBelum : k.kirimTutup}</p>
        ) : p.kanal.length === 0 ? (
          <p>{k.kanalMati}</p>
        ) : (
          p.susun && (
            <Form action={`${alamat}/undangan`} class="aksi">
              {p.kanal.map((x) => (
                <Button key={x} name="kanal" value={x} variant="secondary">
                  {k.kirim(k.kanal[x])}
                </Button>
              ))}
            </Form>
          )
        )}
        <p class="redup">{k.alamatPribadi}</p>
      </Section>
      {semua > 0 && (
        <Section title={k.keadaanKirim}>
          <DescriptionList
            items={[
              { term: k.nMenunggu, value: n(p.hitung.menunggu) },
              { term: k.nTerkirim, value: n(p.hitung.terkirim + p.hitung.diterima) },
              { term: k.nGagal, value: n(p.hitung.gagal) },
            ]}
          />
        </Section>
      )}
    </BingkaiForum>
  )
}
