import type { JSX } from 'preact'
import { Button, DeskPage, Form, formatNumber } from '../../../ui/index.ts'
import { isBeruraian, listGerak, nomorTeks, type PeralihanAksi, type StatusAksi } from '../rules.ts'
import type { Aksi } from '../store.ts'
import { kataUmum } from '../words-umum.ts'
import { TandaDampak } from '../dampak/bagian.tsx'
import { TagStatus, Tenggat } from './bagian-umum.tsx'
import { KepalaDaftar, type DaftarProps } from './pages-daftar.tsx'
import { alamatDaftar, MEJA } from './saringan.ts'
import { kata } from './words.ts'

export const kolomPapan = ['usulan', 'rencana', 'berjalan', 'selesai'] as const

export interface PapanProps extends DaftarProps {
  readonly kolom: ReadonlyMap<StatusAksi, readonly Aksi[]>
  /** May this person take the step with this action? */
  readonly mayGerak: (a: Aksi, p: PeralihanAksi) => boolean
}

/** The register as columns of states; a card moves by its buttons, without a script. */
export function PapanPage(props: PapanProps): JSX.Element {
  const { desk, kolom, jumlah, saringan: s } = props
  const { lang } = desk
  const k = kata[lang]
  return (
    <DeskPage {...desk} title={`${k.judul}: ${k.papan}`}>
      <KepalaDaftar {...props} />
      <div class="papan-kerja">
        {kolomPapan.map((status) => {
          const list = kolom.get(status) ?? []
          const lagi = jumlah[status] - list.length
          return (
            <section key={status} aria-labelledby={`kolom-${status}`}>
              <h2 id={`kolom-${status}`}>
                <TagStatus status={status} lang={lang} />{' '}
                <span class="redup num">{formatNumber(jumlah[status], lang)}</span>
              </h2>
              {list.length === 0 && <p class="redup kecil">{k.kolomKosong}</p>}
              {list.map((a) => (
                <Kartu key={a.id} a={a} {...props} />
              ))}
              {lagi > 0 && (
                <a href={alamatDaftar(s, { papan: undefined, keadaan: status })}>
                  {k.lainnya(formatNumber(lagi, lang))}
                </a>
              )}
            </section>
          )
        })}
      </div>
    </DeskPage>
  )
}

function Kartu(props: PapanProps & { a: Aksi }): JSX.Element {
  const { a, desk, namaUnit, hariIni, mayGerak, saringan } = props
  const { lang } = desk
  const gerak = listGerak(a.status).filter((p) => !isBeruraian(p.gerak) && mayGerak(a, p))
  return (
    <article class="kartu rapat">
      <h3>
        <a href={`${MEJA}/${a.id}`}>{a.kegiatan}</a>
      </h3>
      <p class="redup kecil">
        {nomorTeks(a)} · {namaUnit.get(a.unitId) ?? '–'}
      </p>
      <p class="kecil">{a.penanggungJawab}</p>
      <TandaDampak dampak={props.dampak.get(a.id)} berharap={props.berharap.has(a.id)} lang={lang} />
      {a.status !== 'selesai' && <Tenggat aksi={a} hariIni={hariIni} lang={lang} />}
      {gerak.map((p) => (
        <Form key={p.gerak} action={`${MEJA}/${a.id}/langkah/${p.gerak}`} class="baris">
          <input type="hidden" name="tanggal" value={hariIni} />
          <input type="hidden" name="dilihat" value={String(a.urutan)} />
          <input type="hidden" name="kembali" value={alamatDaftar(saringan)} />
          <Button
            variant="secondary"
            size="sm"
            aria-label={`${kataUmum[lang].gerak[p.gerak]}: ${a.kegiatan}`}
          >
            {kataUmum[lang].gerak[p.gerak]}
          </Button>
        </Form>
      ))}
    </article>
  )
}
