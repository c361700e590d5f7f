import type { JSX } from 'preact'
import { Button, Form, formatDate, formatDateTime, Section, TextArea } from '../../../ui/index.ts'
import type { PeristiwaAksi } from '../store.ts'
import type { RinciProps } from './props-rinci.ts'
import { MEJA } from './saringan.ts'
import { kata } from './words.ts'

/** What people said, and what happened, the newest first. */
export function BagianJejak(props: RinciProps): JSX.Element {
  const { a, desk, gagal } = props
  const { lang } = desk
  const k = kata[lang]
  const salah = gagal?.bagian === 'komentar' ? gagal : undefined
  return (
    <>
      <Section title={k.komentar} id="komentar">
        <Form action={`${MEJA}/${a.id}/komentar`}>
          <TextArea
            name="teks"
            label={k.komentarTulis}
            lang={lang}
            rows={2}
            optional
            value={salah?.isian['teks'] ?? ''}
            {...(salah?.errors['teks'] && { error: salah.errors['teks'] })}
          />
          <Button variant="secondary">{k.komentarKirim}</Button>
        </Form>
      </Section>
      <Section title={k.riwayat}>
        <ol class="daftar">
          {props.jejak.toReversed().map((p) => (
            <li key={p.urutan}>
              <b>{k.jejak[p.jenis] ?? p.jenis}</b>
              <p class="redup kecil">
                {formatDateTime(p.at, lang, props.zona)} ·{' '}
                {p.orangId ? (props.orang.get(p.orangId) ?? '–') : k.sistem}
              </p>
              {rincian(p, props)}
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}

function rincian(p: PeristiwaAksi, { desk }: RinciProps): JSX.Element[] {
  const { lang } = desk
  const k = kata[lang]
  const { tenggatLama, tenggatBaru, hambatan } = p.data
  const baris = [
    p.jenis === 'kemajuan' && `${p.kemajuan} %`,
    p.teks,
    typeof tenggatLama === 'string' &&
      typeof tenggatBaru === 'string' &&
      k.tenggatPindah(formatDate(tenggatLama, lang), formatDate(tenggatBaru, lang)),
    typeof hambatan === 'string' && k.hambatanJadi(hambatan),
  ]
  return baris.flatMap((b, i) => (b ? [<p key={i}>{b}</p>] : []))
}
