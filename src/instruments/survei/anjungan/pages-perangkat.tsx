import type { ComponentChildren, JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import type { FieldErrors } from '../../../kernel/errors.ts'
import { Button, ErrorSummary, Form, KioskPage, LinkButton, TextField } from '../../../ui/index.ts'
import { asetPerangkat } from './aset.ts'
import type { KonteksPerangkat } from './konteks.ts'
import { alamatPerangkat } from './token.ts'
import { kataPerangkat } from './words.ts'

export interface HalamanPerangkat {
  readonly lang: Bahasa
  readonly nonce: string
  readonly konteks: KonteksPerangkat
}

/** The frame of every page of a device. With `app` the program takes over, where it can. */
export function Halaman(
  props: HalamanPerangkat & {
    title: string
    sub?: string
    /** `pasang`: only where the device finds that it was set up before. */
    app?: boolean | 'pasang'
    error?: boolean
    refresh?: { readonly seconds: number; readonly href: string }
    /** Seconds after which a page without a script returns to its start, and leaves nothing of who stood there. */
    pulang?: number
    children: ComponentChildren
  },
): JSX.Element {
  const { konteks, app } = props
  const home = alamatPerangkat(konteks)
  const { instansi } = konteks
  return (
    <KioskPage
      title={props.title}
      lang={props.lang}
      path={home + (props.sub ?? '')}
      nonce={props.nonce}
      homeHref={home}
      instansi={{
        nama: instansi.nama,
        ...(instansi.aksen === null ? {} : { accent: instansi.aksen }),
        ...(instansi.logo === null ? {} : { logo: instansi.logo }),
      }}
      demo={instansi.rekaan}
      error={props.error}
      {...(props.refresh ? { refresh: props.refresh } : {})}
      head={
        <>
          <link rel="stylesheet" href={asetPerangkat().gaya.path} />
          <link rel="manifest" href={`${home}/manifest.webmanifest`} />
          {props.pulang !== undefined && (
            <noscript>
              <meta http-equiv="refresh" content={`${props.pulang};url=${home}?bahasa=id`} />
            </noscript>
          )}
          {app && <script type="module" src={asetPerangkat().naskah.path} nonce={props.nonce} />}
        </>
      }
    >
      <div
        class={app ? 'polos nanti' : 'polos'}
        {...(app ? { id: 'anjungan-polos', 'data-kode': konteks.kode, 'data-jenis': konteks.jenis } : {})}
        {...(app === 'pasang' ? { 'data-pasang': '' } : {})}
      >
        {props.children}
      </div>
    </KioskPage>
  )
}

/** Said once, by whoever sets the tablet up. */
export function PasangPage(
  props: HalamanPerangkat & {
    kode?: string | undefined
    errors?: FieldErrors | undefined
    /** At the address of the device itself, where its program may find that it is known. */
    home?: boolean
  },
): JSX.Element {
  const { lang, konteks, errors } = props
  const k = kataPerangkat[lang]
  const { perangkat } = konteks
  const isOver = perangkat?.dicabutAt != null
  return (
    <Halaman
      {...props}
      title={k.pasangJudul}
      sub="/pasang"
      error={errors !== undefined}
      {...(props.home ? { app: 'pasang' as const } : {})}
    >
      <p class="atas">{konteks.unit.nama}</p>
      <h1>{perangkat?.nama ?? k.pasangJudul}</h1>
      <ErrorSummary errors={errors} lang={lang} />
      <p>{isOver ? k.pasangLewat : perangkat?.tokenHash ? k.pasangDicabut : k.pasangIsi}</p>
      {!isOver && (
        <Form action={`${alamatPerangkat(konteks)}/pasang`}>
          <TextField
            name="kode"
            label={k.kodePasang}
            hint={k.kodePasangPetunjuk}
            lang={lang}
            value={props.kode}
            autocomplete="off"
            spellcheck={false}
            maxLength={20}
            error={errors?.['kode']}
          />
          <div class="aksi">
            <Button>{k.pasang}</Button>
          </div>
        </Form>
      )}
    </Halaman>
  )
}

/** Thanks, and back by itself. */
export function TerimaKasihPolosPage(props: HalamanPerangkat & { sudah: boolean }): JSX.Element {
  const { lang, konteks } = props
  const k = kataPerangkat[lang]
  const home = alamatPerangkat(konteks)
  return (
    <Halaman
      {...props}
      title={k.terimaKasih}
      sub="/terima-kasih"
      refresh={{ seconds: 8, href: `${home}?bahasa=id` }}
    >
      <h1>{k.terimaKasih}</h1>
      <p>{props.sudah ? k.sudahDiterima : k.tersimpan}</p>
      <p class="redup">{k.kembaliSendiri}</p>
      <div class="aksi">
        <LinkButton href={`${home}?bahasa=id`}>{k.orangBerikut}</LinkButton>
      </div>
    </Halaman>
  )
}

/** Nothing to answer now; the page looks again by itself. */
export function TutupPolosPage(props: HalamanPerangkat & { pesan?: string | undefined }): JSX.Element {
  const { lang, konteks } = props
  const k = kataPerangkat[lang]
  const home = alamatPerangkat(konteks)
  return (
    <Halaman {...props} title={k.tutup} app refresh={{ seconds: 300, href: home }}>
      <p class="atas">{konteks.unit.nama}</p>
      <h1>{k.tutup}</h1>
      {props.pesan && <p>{props.pesan}</p>}
      <p>{k.tutupIsi}</p>
    </Halaman>
  )
}
