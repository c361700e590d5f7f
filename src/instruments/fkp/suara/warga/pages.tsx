import type { JSX } from 'preact'
import type { FieldErrors } from '../../../../kernel/errors.ts'
import { ErrorSummary, formatDateLong, formatNumber, Notice } from '../../../../ui/index.ts'
import type { Suara } from '../../peta/matriks.ts'
import type { Tampil } from '../berikut.ts'
import { pilihanList, pilihanOf, type Pilihan } from '../rules.ts'
import { countSuaraKurang } from '../../antrean.ts'
import { Lembar, type LembarProps } from './lembar.tsx'
import type { UsulSendiri } from '../store-pernyataan.ts'
import { Usul, UsulanSaya, type UsulProps } from './bagian-usul.tsx'
import { kataSuara } from './words.ts'

export interface SuaraProps extends LembarProps {
  /** Statement → the reader's own vote. */
  readonly punya: ReadonlyMap<string, Suara>
  readonly terdaftar: boolean
  /** Next for the reader, the first one now, the rest for a browser with a script. */
  readonly urut: readonly Tampil[]
  /** The vote given just now. */
  readonly barusan?: Tampil | undefined
  /** One vote is being changed. */
  readonly ubah?: Tampil | undefined
  readonly errors?: FieldErrors | undefined
  readonly usul?: UsulProps['usul']
  /** Own statements and what became of them. */
  readonly usulan: readonly UsulSendiri[]
  /** Asked for the form of an own statement. */
  readonly tulis?: boolean | undefined
}

export const alamatSuara = (slug: string): string => `/forum/${slug}/suara`

/** One statement at a time, three answers; or what to do when there is none. */
export function SuaraPage(props: SuaraProps): JSX.Element {
  const { lang, konteks, urut, ubah, punya } = props
  const { forum, terbuka, p } = konteks
  const k = kataSuara[lang]
  const kini = ubah ?? urut[0]
  const isOpen = terbuka !== undefined
  return (
    <Lembar {...props} title={k.judul} error={props.errors !== undefined}>
      <div class="tumpuk rapat">
        <p class="redup" lang={lang === 'id' ? undefined : 'id'}>
          {forum.tema}
        </p>
        <h1>
          {!isOpen
            ? k.tutup
            : kini
              ? ubah
                ? k.ubahJudul
                : k.judul
              : punya.size > 0
                ? k.selesai
                : k.belumAda}
        </h1>
        {isOpen && kini && !ubah && punya.size === 0 && <p>{k.pengantar}</p>}
      </div>
      <ErrorSummary errors={props.errors} lang={lang} ids={{ nilai: 'setuju', teks: 'teks' }} />
      {!isOpen && <Tutup {...props} />}
      {!isOpen && <sb-suara alamat={alamatSuara(forum.slug)} kunci={forum.id} />}
      {isOpen && kini && <Tanya {...props} kini={kini} />}
      {isOpen && !kini && (
        <p>
          {punya.size > 0
            ? k.selesaiIsi(formatNumber(konteks.tampil.length, lang))
            : `${k.belumAdaIsi}${p.usulWarga ? ` ${k.usulDahulu}` : ''}`}
        </p>
      )}
      {((isOpen && p.usulWarga) || props.usul?.error !== undefined) && (
        <Usul
          lang={lang}
          alamat={alamatSuara(forum.slug)}
          usul={props.usul}
          buka={props.tulis === true || (!kini && punya.size === 0)}
          kurang={props.terdaftar ? 0 : countSuaraKurang(konteks.tampil.length, punya.size)}
        />
      )}
      {punya.size > 0 && !ubah && <Punya {...props} />}
      {props.usulan.length > 0 && !ubah && <UsulanSaya lang={lang} usulan={props.usulan} />}
      <div class="tautan">
        {konteks.hasilUmum && <a href={`/forum/${forum.slug}/hasil`}>{k.keHasil}</a>}
        <a href={`/forum/${forum.slug}`}>{k.keForum}</a>
      </div>
      <p class="redup">
        {k.rahasia}
        {props.terdaftar && ` ${k.terdaftar}`}
      </p>
    </Lembar>
  )
}

function Tutup({ konteks, lang }: SuaraProps): JSX.Element {
  const k = kataSuara[lang]
  const { keadaan, tanggal } = konteks.forum
  return (
    <Notice>
      {keadaan === 'diumumkan' && konteks.p.tahap.includes('selama')
        ? k.tutupSebelum(formatDateLong(tanggal, lang))
        : keadaan === 'selesai' || keadaan === 'ditetapkan' || keadaan === 'batal'
          ? k.tutupSesudah
          : k.tutupSementara}
    </Notice>
  )
}

function Tanya(props: SuaraProps & { kini: Tampil }): JSX.Element {
  const { lang, konteks, punya, kini, ubah, urut, barusan } = props
  const k = kataSuara[lang]
  const n = (value: number): string => formatNumber(value, lang)
  const alamat = alamatSuara(konteks.forum.slug)
  const dari = konteks.tampil.length
  const ke = konteks.tampil.filter((t) => punya.has(t.id)).length + 1
  const sekarang = ubah && punya.get(ubah.id)
  const sebelum = barusan && punya.get(barusan.id)
  const isi = (
    <form method="post" action={alamat}>
      <input type="hidden" name="p" value={kini.nomor} />
      <fieldset class="tanya">
        <legend>
          {!ubah && <i data-ke="">{k.ke(n(ke), n(dari))}</i>}
          {ubah && sekarang !== undefined && <i>{k.ubahKini(k.pilihan[pilihanOf(sekarang)])}</i>}
          <b data-teks="" lang={lang === 'id' ? undefined : 'id'}>
            {kini.teks}
          </b>
        </legend>
        <div class="jawab">
          {pilihanList.map((pilihan) => (
            <button
              key={pilihan}
              id={pilihan}
              name="nilai"
              value={pilihan}
              aria-pressed={sekarang === undefined ? undefined : pilihanOf(sekarang) === pilihan}
            >
              {k.pilihan[pilihan]}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  )
  return (
    <sb-suara
      alamat={alamat}
      kunci={konteks.forum.id}
      ke={ke}
      dari={dari}
      k-ke={k.ke('{ke}', '{dari}')}
      k-barusan={k.barusan('{pilihan}')}
      k-ubah={k.ubah}
      k-putus={k.putus}
      k-gagal={k.gagal}
      k-tombol={k.tombol}
    >
      <p class="barusan" role="status" data-barusan="">
        {barusan && sebelum !== undefined && (
          <Barusan nomor={barusan.nomor} pilihan={pilihanOf(sebelum)} {...{ lang, alamat }} />
        )}
      </p>
      {isi}
      {ubah ? (
        <div class="tautan">
          <a href={alamat}>{k.kembali}</a>
        </div>
      ) : (
        <>
          <p class="redup" data-sisa="">
            {dari - ke > 0 ? k.sisa(n(dari - ke)) : k.terakhir}
          </p>
          <ol hidden data-antrean="">
            {urut.slice(1).map((t) => (
              <li key={t.nomor} value={t.nomor}>
                {t.teks}
              </li>
            ))}
          </ol>
        </>
      )}
    </sb-suara>
  )
}

const Barusan = (props: {
  nomor: number
  pilihan: Pilihan
  lang: SuaraProps['lang']
  alamat: string
}): JSX.Element => {
  const k = kataSuara[props.lang]
  return (
    <>
      <span>{k.barusan(k.pilihan[props.pilihan])}</span>
      <a href={`${props.alamat}?p=${props.nomor}`}>{k.ubah}</a>
    </>
  )
}

function Punya({ lang, konteks, punya }: SuaraProps): JSX.Element {
  const k = kataSuara[lang]
  const alamat = alamatSuara(konteks.forum.slug)
  const list = konteks.tampil.filter((t) => punya.has(t.id))
  return (
    <details>
      <summary>
        {k.punyaku} ({formatNumber(list.length, lang)})
      </summary>
      <ul class="punya">
        {list.map((t) => (
          <li key={t.id}>
            <span lang={lang === 'id' ? undefined : 'id'}>{t.teks}</span>
            <br />
            <b>{k.pilihan[pilihanOf(punya.get(t.id)!)]}</b>{' '}
            {konteks.terbuka !== undefined && (
              <a href={`${alamat}?p=${t.nomor}`} aria-label={`${k.ubah}: ${t.teks}`}>
                {k.ubah}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
