import type { JSX } from 'preact'
import { Button, CheckboxGroup, Details, Form, Select, TextField } from '../../../ui/index.ts'
import { kataWarga } from '../forum/warga/words.ts'
import { MEJA } from '../meja/tab.ts'
import { kelompokPesertaList } from '../rules.ts'
import { rentanList } from './golongan.ts'
import type { PesertaProps } from './pages-props.ts'
import { kataPeserta } from './words.ts'

/** One person by hand. */
export function TambahSatu(p: Pick<PesertaProps, 'desk' | 'forum' | 'gagal'>): JSX.Element {
  const { lang } = p.desk
  const k = kataPeserta[lang]
  const kw = kataWarga[lang]
  const gagal = p.gagal?.bentuk === 'satu' ? p.gagal : undefined
  const own = (name: 'nama' | 'lembaga' | 'jabatan' | 'kelompok' | 'surel' | 'telepon') => ({
    name,
    lang,
    value: gagal?.isian[name] ?? '',
    ...(gagal?.errors[name] && { error: gagal.errors[name] }),
  })
  return (
    <Details summary={k.tambahSatu} open={gagal !== undefined}>
      <Form action={`${MEJA}/${p.forum.id}/peserta/satu`}>
        <TextField label={k.nama} maxLength={120} {...own('nama')} />
        <Select
          label={k.kelompok}
          options={kelompokPesertaList.map((value) => ({ value, label: kw.kelompokNama[value] }))}
          {...own('kelompok')}
        />
        <TextField label={k.lembaga} optional maxLength={120} {...own('lembaga')} />
        <TextField label={k.jabatan} optional maxLength={120} {...own('jabatan')} />
        <TextField label={k.surel} type="email" optional {...own('surel')} />
        <TextField label={k.telepon} type="tel" optional {...own('telepon')} />
        <CheckboxGroup
          name="rentan"
          label={k.rentanLabel}
          lang={lang}
          optional
          inline
          values={(gagal?.isian['rentan'] ?? '').split(' ')}
          options={rentanList.map((value) => ({ value, label: kw.rentanNama[value] }))}
        />
        <Button variant="secondary">{k.tambah}</Button>
      </Form>
    </Details>
  )
}
