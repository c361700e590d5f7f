import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import {
  Button,
  Form,
  formatDate,
  formatNumber,
  Section,
  Select,
  Tag,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import type { Usulan } from '../store-usulan.ts'
import type { HasilProps } from './props.ts'
import { kataHasil } from './words.ts'

/** Amendments that a person has read, and the form while the time lasts. */
export function BagianUsul({
  bingkai: { lang },
  hasil: h,
  isian,
  errors,
  terkirim,
}: HasilProps): JSX.Element {
  const k = kataHasil[lang]
  const { forum, masa } = h
  const menunggu = h.usulan.filter((u) => u.keadaan === 'menunggu').length
  // What somebody flooded the page with, and was kept back, is one line.
  const simpanan = Object.values(
    Object.groupBy(
      h.usulan.filter((u) => u.keadaan !== 'menunggu' && !u.tampil),
      (u) => `${u.keadaan}/${u.alasan}`,
    ),
  ).filter((list) => list !== undefined)
  const asing = lang === 'id' ? undefined : 'id'
  const kunci = `usul:${forum.slug}`
  return (
    <Section
      title={k.usulan}
      id="usul"
      lead={masa.terbuka && masa.batas ? k.usulanSampai(formatDate(masa.batas, lang)) : k.usulanTutup}
    >
      <ul class="tumpuk polos">
        {h.usulan
          .filter((u) => u.keadaan !== 'menunggu' && u.tampil)
          .map((u) => {
            const nomor = h.butir.findIndex((b) => b.id === u.kesepakatanId)
            return (
              <li key={u.id} class="kartu tumpuk rapat">
                <p class="baris rapat">
                  <Keadaan u={u} lang={lang} />
                  <span>{u.nama ? k.dari(u.nama) : k.tanpaNama}</span>
                  {nomor >= 0 && <span class="redup">{k.butir(String(nomor + 1))}</span>}
                </p>
                <p class="lipat" lang={asing}>
                  {u.isi}
                </p>
                <p>
                  <b>{k.alasan}:</b> <span lang={asing}>{u.alasan}</span>
                </p>
              </li>
            )
          })}
        {simpanan.map(([u, ...lain]) => (
          <li key={u!.id} class="kartu tumpuk rapat">
            <p class="baris rapat">
              <Keadaan u={u!} lang={lang} />
              <span class="redup">{k.disembunyikan(formatNumber(lain.length + 1, lang))}</span>
            </p>
            <p>
              <b>{k.alasan}:</b> <span lang={asing}>{u!.alasan}</span>
            </p>
          </li>
        ))}
      </ul>
      {menunggu > 0 && <p class="redup">{k.menunggu(formatNumber(menunggu, lang))}</p>}
      {masa.terbuka && (
        <>
          {terkirim && <sb-draf kunci={kunci} bersih />}
          <sb-draf kunci={kunci} ada={k.drafAda} hapus={k.drafHapus}>
            <Form action={`/forum/${forum.slug}/berita-acara#usul`}>
              <p>{k.usulanPetunjuk}</p>
              <input type="hidden" name="kunci" value={isian['kunci']} />
              {h.butir.length > 0 && (
                <Select
                  name="butir"
                  label={k.mengenai}
                  lang={lang}
                  optional
                  quiet
                  placeholder={k.keseluruhan}
                  value={isian['butir'] ?? ''}
                  options={h.butir.map((b, i) => ({
                    value: b.id,
                    label: `${k.butir(String(i + 1))}: ${b.masalah.slice(0, 80)}`,
                  }))}
                />
              )}
              <TextArea
                name="isi"
                id="teks"
                label={k.isi}
                lang={lang}
                rows={4}
                value={isian['isi'] ?? ''}
                {...(errors?.['isi'] && { error: errors['isi'] })}
              />
              <TextField
                name="nama"
                label={k.nama}
                hint={k.namaPetunjuk}
                lang={lang}
                optional
                width="sedang"
                autocomplete="name"
                value={isian['nama'] ?? ''}
                {...(errors?.['nama'] && { error: errors['nama'] })}
              />
              <Button>{k.kirim}</Button>
            </Form>
          </sb-draf>
        </>
      )}
    </Section>
  )
}

const Keadaan = ({ u, lang }: { u: Usulan; lang: Bahasa }): JSX.Element => {
  const k = kataHasil[lang]
  const diterima = u.keadaan === 'diterima'
  return <Tag tone={diterima ? 'success' : 'neutral'}>{diterima ? k.diterima : k.ditolak}</Tag>
}
