import type { JSX } from 'preact'
import type { Bahasa } from '../../../../kernel/bahasa.ts'
import { formatNumber, formatShare, OpinionMap, TvPage } from '../../../../ui/index.ts'
import type { SajianPeta } from '../../peta/sajian.ts'
import { words as kataPeta } from '../../peta/words.ts'
import { ORANG_TAMPIL, SUARA_TAMPIL } from '../rules.ts'
import type { KonteksSuara } from '../warga/konteks.ts'
import { kataLayar } from './words-layar.ts'
import { urutkanBaris, type HasilSuara } from './muat.ts'

/** Asked again while people vote; a page without a script reloads less often. */
const [DETIK, DETIK_TANPA_NASKAH] = [4, 10]

export interface LayarProps {
  readonly lang: Bahasa
  readonly path: string
  readonly tema: 'terang' | 'gelap'
  readonly konteks: KonteksSuara
  readonly unit: string
  readonly hasil: HasilSuara
  /** Where the code is typed, in words; the voting page as a picture. */
  readonly alamat: string
  readonly qrSvg: string
}

/** For the projector of the hall: how to join, how many have, and, when the facilitator shows it, what comes out. */
export function LayarPage(props: LayarProps): JSX.Element {
  const { lang, konteks, hasil, tema } = props
  const { instansi, forum, p } = konteks
  const k = kataLayar[lang]
  const n = (value: number): string => formatNumber(value, lang)
  const tampil = p.layar === 'hasil'
  return (
    <TvPage
      title={forum.tema}
      lang={lang}
      path={props.path}
      demo={instansi.rekaan}
      tampilan={tema}
      instansi={{
        nama: instansi.nama,
        ...(instansi.aksen === null ? {} : { accent: instansi.aksen }),
        ...(instansi.logo === null ? {} : { logo: instansi.logo }),
      }}
      head={{ unit: forum.tema, instansi: props.unit }}
      refresh={{ seconds: DETIK_TANPA_NASKAH, href: props.path, tanpaNaskah: true }}
    >
      <sb-layar detik={DETIK}>
        <div class={tampil ? 'tv-forum hasil' : 'tv-forum'}>
          <div class="tv-ajak">
            {/* Our own engine drew it from an address of our own. */}
            <div class="tv-qr" dangerouslySetInnerHTML={{ __html: props.qrSvg }} />
            <p>
              {k.buka} <b>{props.alamat}</b>, {k.kode} <b class="tv-kode">{forum.kode}</b>
            </p>
            <p class="tv-orang">
              <b>{n(p.pemilih)}</b> {k.orang}
            </p>
            <p class="redup">{konteks.terbuka ? k.suara(n(p.suara), n(hasil.baris.length)) : k.tutup}</p>
          </div>
          {tampil ? <Hasil hasil={hasil} lang={lang} /> : <Ajakan lang={lang} />}
        </div>
      </sb-layar>
    </TvPage>
  )
}

const Ajakan = ({ lang }: { lang: Bahasa }): JSX.Element => {
  const k = kataLayar[lang]
  return (
    <div class="tv-isi">
      <h1>{k.judul}</h1>
      <ol class="tv-langkah">
        {k.langkah.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <p class="redup">{k.rahasia}</p>
    </div>
  )
}

function Hasil({ hasil, lang }: { hasil: HasilSuara; lang: Bahasa }): JSX.Element {
  const k = kataLayar[lang]
  const { orang, peta, cacahDahulu } = hasil
  if (orang < ORANG_TAMPIL || !peta)
    return (
      <div class="tv-isi">
        <h1>{k.sedikit}</h1>
        <p>{k.sedikitIsi(ORANG_TAMPIL)}</p>
      </div>
    )
  return (
    <div class="tv-isi">
      {cacahDahulu ? (
        <>
          <h1>{k.cacah}</h1>
          <Cacah hasil={hasil} lang={lang} />
          <p class="redup">{k.belumKelompok}</p>
        </>
      ) : (
        <Peta sajian={peta.sajian} lang={lang} />
      )}
    </div>
  )
}

const TERATAS = 6
function Cacah({ hasil, lang }: { hasil: HasilSuara; lang: Bahasa }): JSX.Element {
  const k = kataLayar[lang]
  const rows = urutkanBaris(hasil.baris.filter((b) => b.jumlah >= SUARA_TAMPIL)).slice(0, TERATAS)
  return (
    <table class="tv-tabel">
      <thead>
        <tr>
          <th scope="col">{k.pernyataan}</th>
          <th scope="col">{k.setuju}</th>
          <th scope="col">{k.dari}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((b) => (
          <tr key={b.nomor}>
            <th scope="row">{b.teks}</th>
            <td>{formatShare(b.setuju, b.jumlah, lang, 0)}</td>
            <td>{formatNumber(b.jumlah, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Peta({ sajian, lang }: { sajian: SajianPeta; lang: Bahasa }): JSX.Element {
  const k = kataLayar[lang]
  const t = kataPeta[lang]
  const n = (value: number): string => formatNumber(value, lang)
  const goyah = sajian.kestabilan?.sebutan === 'goyah'
  return (
    <>
      <h1 class="sr">{t.tanya}</h1>
      <div class="tv-peta">
        <OpinionMap
          id="layar"
          title={t.gambar(n(sajian.kelompok.length))}
          desc={t.uraian(sajian.kelompok.map((g) => t.uraianKelompok(g.huruf, n(g.orang))))}
          kelompok={sajian.kelompok}
          lang={lang}
        />
        <ul class="tv-kelompok">
          {sajian.kelompok.map((g) => (
            <li key={g.huruf}>
              <b>{k.kelompok(g.huruf, n(g.orang))}</b>
              {g.mewakili.slice(0, 1).map((m) => (
                <span key={m.id}>
                  {k.arah[m.arah]}: {m.teks}
                </span>
              ))}
              {g.tempat.length === 0 && <span class="redup">{t.takUmum}</span>}
            </li>
          ))}
          {goyah && <li class="redup">{k.goyah}</li>}
        </ul>
      </div>
      {sajian.bersama.length > 0 && (
        <table class="tv-tabel">
          <thead>
            <tr>
              <th scope="col">{k.bersama}</th>
              {sajian.kelompok.map((g) => (
                <th key={g.huruf} scope="col">
                  {g.huruf}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sajian.bersama.slice(0, 3).map((b) => (
              <tr key={b.id}>
                <th scope="row">{b.teks}</th>
                {b.bagian.map((x, i) => (
                  <td key={sajian.kelompok[i]!.huruf}>{x === null ? '–' : formatShare(x, 1, lang, 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
