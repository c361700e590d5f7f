import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import { Button, Form, formatNumber, Notice, TextArea } from '../../../../ui/index.ts'
import { ANTREAN_PERNYATAAN } from '../../antrean.ts'
import type { UsulSendiri } from '../store-pernyataan.ts'
import type { HasilUsul } from '../usul.ts'
import { TEKS_MAKS } from '../pernyataan-teks.ts'
import { kataSuara } from './words.ts'

export interface UsulProps {
  readonly lang: Bahasa
  readonly alamat: string
  /** What was typed and why it was not taken, or what became of it. */
  readonly usul?: { readonly teks?: string; readonly error?: string; readonly hasil?: HasilUsul } | undefined
  readonly buka: boolean
  /** Statements to vote on before an own one. */
  readonly kurang: number
}

/** Own words of a participant, for others to vote on. */
export function Usul({ lang, alamat, usul = {}, buka, kurang }: UsulProps): JSX.Element {
  const k = kataSuara[lang]
  const { hasil } = usul
  return (
    <>
      {hasil?.jenis === 'diterima' && (
        <Notice tone="success" title={k.usulTerkirim} live>
          {k.usulTerkirimIsi}
        </Notice>
      )}
      {hasil?.jenis === 'serupa' && (
        <Notice tone="info" title={k.usulSerupa} live>
          <p>{hasil.teks === null ? k.usulSerupaMenunggu : k.usulSerupaTampil(hasil.teks)}</p>
          {hasil.nomor !== null && (
            <p>
              <a href={`${alamat}?p=${hasil.nomor}`}>{k.keSerupa}</a>
            </p>
          )}
        </Notice>
      )}
      <details id="usul" open={buka || usul.error !== undefined || hasil?.jenis === 'serupa'}>
        <summary>{k.usul}</summary>
        {kurang > 0 && usul.teks === undefined ? (
          <>
            <p>
              {k.usulDahuluSuara(formatNumber(kurang, lang), formatNumber(ANTREAN_PERNYATAAN.seorang, lang))}
            </p>
            {/* A page with a script takes the next statement without loading: it does not know when this is enough. */}
            <p>
              <a href={`${alamat}?tulis=1#usul`}>{k.bukaUsul}</a>
            </p>
          </>
        ) : (
          <Form action={`${alamat}/usul`}>
            <TextArea
              name="teks"
              label={k.usulLabel}
              hint={`${k.usulPetunjuk} ${k.usulContoh}`}
              lang={lang}
              rows={3}
              maxLength={TEKS_MAKS + 100}
              gentle
              {...(usul.teks === undefined ? {} : { value: usul.teks })}
              {...(usul.error === undefined ? {} : { error: usul.error })}
            />
            <Button variant="secondary">{k.kirimUsul}</Button>
          </Form>
        )}
      </details>
    </>
  )
}

/** What became of one's own words, and why: nobody else is told of those that are not shown. */
export function UsulanSaya({ lang, usulan }: { lang: Bahasa; usulan: readonly UsulSendiri[] }): JSX.Element {
  const k = kataSuara[lang]
  const asing = lang === 'id' ? undefined : 'id'
  return (
    <details>
      <summary>
        {k.usulanku} ({formatNumber(usulan.length, lang)})
      </summary>
      <ul class="punya">
        {usulan.map((u) => (
          <li key={u.id}>
            <span lang={asing}>{u.teks}</span>
            <br />
            <b>{k.usulanKeadaan[u.keadaan]}</b>{' '}
            {u.keadaan === 'ditolak' && u.alasan !== '' && <span lang={asing}>{u.alasan}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
