import type { JSX } from 'preact'
import { Button, DateField, Details, Form, NumberField, Section, TextArea } from '../../../ui/index.ts'
import { isBeruraian, listGerak, type PeralihanAksi } from '../rules.ts'
import { kataUmum } from '../words-umum.ts'
import type { RinciProps } from './props-rinci.ts'
import { MEJA } from './saringan.ts'
import { kata } from './words.ts'

/** What can be done next: report progress, and the steps the table allows this person. */
export function BagianGerak(props: RinciProps): JSX.Element | null {
  const { a, boleh, desk } = props
  const k = kata[desk.lang]
  const semua = listGerak(a.status)
  const milik = semua.filter((p) => boleh.gerak.has(p.gerak))
  const lapor = a.status === 'berjalan' && boleh.lapor
  if (!lapor && milik.length === 0) return null
  return (
    <Section title={k.langkah} id="langkah">
      {milik.length < semua.length && <p class="redup">{k.bukanWewenang}</p>}
      {lapor && <Kemajuan {...props} />}
      {milik.map((p, i) => (
        <Gerak key={p.gerak} {...props} p={p} utama={i === 0 && a.status !== 'selesai'} />
      ))}
    </Section>
  )
}

function Gerak(props: RinciProps & { p: PeralihanAksi; utama: boolean }): JSX.Element {
  const { a, p, desk, hariIni } = props
  const { lang } = desk
  const k = kata[lang]
  const gagal = props.gagal?.bagian === p.gerak ? props.gagal : undefined
  const isian = (n: string, awal: string): string => gagal?.isian[n] ?? awal
  const own = (name: string) => ({
    name,
    id: gagal ? name : `${p.gerak}-${name}`,
    lang,
    ...(gagal?.errors[name] && { error: gagal.errors[name] }),
  })
  const selesai = p.gerak === 'selesaikan'
  return (
    <Details
      summary={kataUmum[lang].gerak[p.gerak]}
      open={gagal !== undefined || (props.utama && !isBeruraian(p.gerak))}
    >
      <p class="redup">{k.petunjukGerak[p.gerak]}</p>
      <Form action={`${MEJA}/${a.id}/langkah/${p.gerak}`}>
        <input type="hidden" name="dilihat" value={isian('dilihat', String(a.urutan))} />
        <DateField {...own('tanggal')} label={k.tanggal} value={isian('tanggal', hariIni)} max={hariIni} />
        {isBeruraian(p.gerak) && (
          <TextArea
            {...own('uraian')}
            label={selesai ? k.uraianHasil : k.uraian}
            hint={selesai ? k.uraianHasilPetunjuk : undefined}
            rows={3}
            value={isian('uraian', selesai ? a.hasil : '')}
          />
        )}
        {selesai && (
          <TextArea
            {...own('ringkas')}
            label={k.ringkas}
            hint={k.ringkasPetunjuk}
            rows={2}
            optional
            value={isian('ringkas', a.ringkasPublik)}
          />
        )}
        <Button
          variant={props.utama && !isBeruraian(p.gerak) ? undefined : 'secondary'}
          color={p.gerak === 'batalkan' ? 'danger' : undefined}
        >
          {kataUmum[lang].gerak[p.gerak]}
        </Button>
      </Form>
    </Details>
  )
}

function Kemajuan(props: RinciProps): JSX.Element {
  const { a, desk } = props
  const { lang } = desk
  const k = kata[lang]
  const gagal = props.gagal?.bagian === 'kemajuan' ? props.gagal : undefined
  const own = (name: string) => ({
    name,
    lang,
    ...(gagal?.errors[name] && { error: gagal.errors[name] }),
  })
  return (
    <Details summary={k.kemajuan} open>
      <Form action={`${MEJA}/${a.id}/kemajuan`}>
        <input type="hidden" name="dilihat" value={gagal?.isian['dilihat'] ?? String(a.urutan)} />
        <NumberField
          {...own('kemajuan')}
          label={k.kemajuanLabel}
          unit="%"
          width="sempit"
          maxLength={3}
          value={gagal?.isian['kemajuan'] ?? String(a.kemajuan)}
        />
        <TextArea
          {...own('hambatan')}
          label={k.hambatan}
          hint={k.hambatanPetunjuk}
          rows={2}
          optional
          value={gagal?.isian['hambatan'] ?? a.hambatan}
        />
        <TextArea
          {...own('catatan')}
          label={k.catatan}
          rows={2}
          optional
          value={gagal?.isian['catatan'] ?? ''}
        />
        <Button>{k.simpan}</Button>
      </Form>
    </Details>
  )
}
