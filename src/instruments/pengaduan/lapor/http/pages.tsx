import type { JSX } from 'preact'
import type { Zona } from '../../../../kernel/clock.ts'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import {
  Button,
  DescriptionList,
  Form,
  formatDateTime,
  formatNumber,
  Notice,
  RadioGroup,
  Section,
  TextArea,
  TextField,
} from '../../../../ui/index.ts'
import { HalamanLuar, type HalamanLuarProps } from '../../luar/bingkai.tsx'
import { kataLuar } from '../../luar/words.ts'
import type { KirimLapor } from './antre.ts'
import { ambilList, kirimList } from './peta.ts'
import type { IsianKonektor } from './schema.ts'
import type { KonektorTersimpan } from './setelan.ts'
import { kataKonektor } from './words.ts'

/** Where LAPOR! is reached, what it calls things, and how it stands. */
export function KonektorPage(
  props: HalamanLuarProps & { isian: IsianKonektor; ada: KonektorTersimpan | undefined; zona: Zona },
): JSX.Element {
  const { desk, errors, isian: i, ada } = props
  const { lang } = desk
  const k = kataKonektor[lang]
  const bind = (name: keyof IsianKonektor, label: string, hint?: string) => ({
    name,
    label,
    lang,
    value: i[name],
    spellcheck: false,
    ...(hint !== undefined && { hint }),
    ...(errors?.[name] && { error: errors[name] }),
  })
  return (
    <HalamanLuar {...props} sisi="lapor" di={k.judul} title={k.judul} lead={k.pengantar}>
      <Notice tone="info">{k.catatan}</Notice>
      {ada?.aktif && ada.keadaan.galat !== '' && (
        <Notice tone="danger">{k.galat[ada.keadaan.galat] ?? ada.keadaan.galat}</Notice>
      )}
      <Form action="/kerja/pengaduan/lapor/http">
        <RadioGroup
          name="aktif"
          label={k.aktif}
          lang={lang}
          value={i.aktif}
          options={[
            { value: '0', label: k.mati },
            { value: '1', label: k.nyala },
          ]}
        />
        <TextField {...bind('alamat', k.alamat, k.alamatPetunjuk)} type="url" maxLength={500} />
        <TextField
          name="token"
          label={k.token}
          lang={lang}
          type="password"
          autocomplete="off"
          optional={ada?.adaToken === true}
          gentle
          {...(ada?.adaToken && { hint: k.tokenAda })}
          {...(errors?.['token'] && { error: errors['token'] })}
        />
        <TextField {...bind('kepala', k.kepala)} width="sedang" />
        <TextField {...bind('awalan', k.awalan)} width="sedang" optional />
        <TextField {...bind('jalurKirim', k.jalurKirim, k.jalurPetunjuk)} optional />
        <TextArea
          {...bind('petaKirim', k.petaKirim, `${k.petaKirimPetunjuk} ${kirimList.join(', ')}.`)}
          rows={6}
        />
        <TextField {...bind('nomor', k.nomor)} width="sedang" />
        <TextField {...bind('jalurAmbil', k.jalurAmbil, k.jalurPetunjuk)} optional />
        <TextArea
          {...bind('petaAmbil', k.petaAmbil, `${k.petaAmbilPetunjuk} ${ambilList.join(', ')}.`)}
          rows={8}
        />
        <TextField {...bind('daftar', k.daftar, k.daftarPetunjuk)} width="sedang" optional />
        <Button>{kataLuar[lang].simpan}</Button>
      </Form>
      {ada && (
        <Section id="keadaan" title={k.keadaan}>
          <DescriptionList
            items={[
              {
                term: k.terakhir,
                value: ada.keadaan.diambilAt
                  ? formatDateTime(new Date(ada.keadaan.diambilAt), lang, props.zona)
                  : k.belum,
              },
              { term: k.masuk, value: formatNumber(ada.keadaan.masuk, lang) },
              { term: k.salah, value: formatNumber(ada.keadaan.salah, lang) },
            ]}
          />
          {ada.aktif && ada.konektor.jalurAmbil !== '' && (
            <Form action="/kerja/pengaduan/lapor/http/ambil">
              <Button variant="secondary">{k.ambil}</Button>
            </Form>
          )}
        </Section>
      )}
    </HalamanLuar>
  )
}

/** On the page of a complaint: how its sending stands, and the way to ask for it. */
export function BagianKirimLapor(props: {
  readonly id: string
  readonly lang: Bahasa
  readonly zona: Zona
  readonly kirim: KirimLapor | undefined
  /** May this person have it sent, and is there a way? */
  readonly boleh: boolean
}): JSX.Element | null {
  const { kirim, lang, zona } = props
  const k = kataKonektor[lang]
  if (!kirim && !props.boleh) return null
  const sebab = k.sebab[kirim?.alasan ?? ''] ?? ''
  const isGagal = kirim?.status === 'gagal'
  return (
    <div class="tumpuk rapat">
      {kirim && (
        <Notice tone={isGagal ? 'warning' : 'info'}>
          {kirim.status === 'terkirim'
            ? k.terkirim(formatDateTime(kirim.selesaiAt!, lang, zona))
            : isGagal
              ? k.gagal(sebab)
              : kirim.percobaan === 0
                ? k.menunggu
                : k.cobaLagi(kirim.percobaan, sebab, formatDateTime(kirim.cobaLagiAt, lang, zona))}
        </Notice>
      )}
      {props.boleh && (!kirim || isGagal) && (
        <Form action={`/kerja/pengaduan/${props.id}/lapor`} class="baris">
          <Button size="sm" variant="tertiary">
            {kirim ? k.kirimLagi : k.kirim}
          </Button>
          <span class="redup kecil">{k.kirimPetunjuk}</span>
        </Form>
      )}
    </div>
  )
}
