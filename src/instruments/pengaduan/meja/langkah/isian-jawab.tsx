import type { JSX } from 'preact'
import { Details, FileField, RadioGroup } from '../../../../ui/index.ts'
import { kataLampiran } from '../../lampiran/index.ts'
import type { LangkahProps } from './props.ts'
import { kataLangkah } from './words.ts'

/** What kind of answer, from which template, with which pictures. */
export function IsianJawab({ desk, r, bekal, isian }: LangkahProps): JSX.Element {
  const { lang } = desk
  const k = kataLangkah[lang]
  const jenis = (['jawaban', 'tanggapan'] as const).filter((j) =>
    r.aksi.includes(j === 'jawaban' ? 'jawab' : 'tanggapi'),
  )
  return (
    <>
      {isian.konsepId && <input type="hidden" name="konsep" value={isian.konsepId} />}
      <RadioGroup
        name="jenis"
        label={k.jenisJawaban}
        lang={lang}
        value={isian.jenis}
        options={jenis.map((value) => ({
          value,
          label: k[value],
          hint: value === 'jawaban' ? k.jawabanPetunjuk : k.tanggapanPetunjuk,
        }))}
      />
      {bekal.templat.length > 0 && (
        <Details summary={k.templat}>
          <ul class="tumpuk rapat">
            {bekal.templat.map((t) => (
              <li key={t.id}>
                <a href={`/kerja/pengaduan/${r.p.id}/langkah/jawab?templat=${t.id}`}>{t.nama}</a>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

/** Beside the words, what can be seen: as it was, and as it is now. */
export function FotoJawab({ desk, errors = {}, aturanLampiran }: LangkahProps): JSX.Element {
  const { lang } = desk
  const k = kataLangkah[lang]
  const salah = errors['sebelum'] !== undefined || errors['sesudah'] !== undefined
  return (
    <Details summary={k.foto} open={salah}>
      <div class="formulir">
        <p>{k.fotoUntukUmum}</p>
        {(['sebelum', 'sesudah'] as const).map((tahap) => (
          <FileField
            key={tahap}
            name={tahap}
            label={tahap === 'sebelum' ? k.fotoSebelum : k.fotoSesudah}
            hint={kataLampiran[lang].petunjuk(aturanLampiran)}
            lang={lang}
            optional
            multiple
            accept="image/jpeg,image/png,image/webp,application/pdf"
            {...(errors[tahap] && { error: errors[tahap] })}
          />
        ))}
      </div>
    </Details>
  )
}
