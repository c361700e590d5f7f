import type { JSX } from 'preact'
import { LinkButton, Section, Tag } from '../../../../ui/index.ts'
import { teksOf } from '../../instrumen.ts'
import { alamatInstrumen } from './akses.ts'
import { DaftarButir } from './daftar-butir.tsx'
import { namaJawaban, teksPertanyaan } from './jawaban.ts'
import type { RincianProps } from './rincian.ts'
import { kataFormulir } from './words-formulir.ts'
import { kataInstrumen } from './words.ts'

/** Questions of one's own, outside the index. */
export function BagianTambahan(props: RincianProps): JSX.Element | null {
  const { desk, isi, status, mayEdit } = props
  const { lang } = desk
  const [k, f] = [kataInstrumen[lang], kataFormulir[lang]]
  const mayChange = mayEdit && status === 'draf'
  if (!mayChange && isi.tambahan.length === 0) return null
  return (
    <Section title={k.tambahan} lead={k.tambahanIsi} id="tambahan">
      {isi.tambahan.length === 0 && <p class="redup">{k.tambahanKosong}</p>}
      <DaftarButir
        bagian="tambahan"
        isi={isi}
        mayChange={mayChange}
        lang={lang}
        butir={isi.tambahan.map((t) => ({
          kunci: t.kunci,
          teks: teksOf(t.teks, lang),
          atas: (
            <>
              {f.jenis[t.jenis]} <Tag>{t.wajib ? k.wajib : k.tidakWajib}</Tag>
            </>
          ),
          bawah: (
            <>
              {t.pilihan && <p class="redup">{t.pilihan.map((o) => teksOf(o.label, lang)).join(' · ')}</p>}
              {t.tampilJika && (
                <p class="redup">
                  {k.tampilJika(
                    teksPertanyaan(isi, t.tampilJika.pertanyaan, lang),
                    f.operator[t.tampilJika.operator],
                    namaJawaban(isi, t.tampilJika, lang),
                  )}
                </p>
              )}
            </>
          ),
        }))}
      />
      {mayChange && (
        <div class="aksi">
          <LinkButton href={alamatInstrumen(isi, 'tambahan/baru')} variant="secondary">
            {k.tambahTambahan}
          </LinkButton>
        </div>
      )}
    </Section>
  )
}
