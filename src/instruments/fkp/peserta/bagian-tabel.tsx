import type { JSX } from 'preact'
import { alasanKata } from '../../../platform/channels/index.ts'
import { Button, Form, Table, Tag, type Column } from '../../../ui/index.ts'
import { kataWarga } from '../forum/warga/words.ts'
import { MEJA } from '../meja/tab.ts'
import type { PesertaProps } from './pages-props.ts'
import type { StatusPeserta } from './golongan.ts'
import type { BarisPeserta } from './pages-props.ts'
import { kataPeserta } from './words.ts'

const NADA = {
  diundang: 'neutral',
  bersedia: 'info',
  berhalangan: 'warning',
  hadir: 'success',
} as const satisfies Record<StatusPeserta, string>

/** The list, and where presence is noted a box per person: by the keyboard, one page one form. */
export function TabelPeserta(p: PesertaProps & { mencatat: boolean }): JSX.Element {
  const { lang } = p.desk
  const k = kataPeserta[lang]
  const alamat = `${MEJA}/${p.forum.id}/peserta`
  const kolom: Column<BarisPeserta>[] = [
    { key: 'nama', label: k.kolomNama, cell: (r) => <Nama r={r} {...p} /> },
    { key: 'kelompok', label: k.kolomKelompok, cell: (r) => kataWarga[lang].kelompokNama[r.kelompok] },
    {
      key: 'status',
      label: k.kolomStatus,
      cell: (r) => <Tag tone={NADA[r.status]}>{k.status[r.status]}</Tag>,
    },
    {
      key: 'undangan',
      label: k.kolomUndangan,
      cell: (r) =>
        r.pesan.length === 0 ? (
          <span class="redup">–</span>
        ) : (
          <ul class="tanpa-titik">
            {r.pesan.map((x) => (
              <li key={x.kanal}>
                {k.kanal[x.kanal]}: {k.pesan[x.status]}
                {x.status === 'gagal' && x.alasan !== null && (
                  <span class="redup kecil"> ({alasanKata(x.alasan, lang)})</span>
                )}
              </li>
            ))}
          </ul>
        ),
    },
  ]
  if (p.susun)
    kolom.push({
      key: 'aksi',
      label: k.kolomAksi,
      cell: (r) => (
        <div class="baris">
          {p.kontak?.id === r.id ? (
            <span>{p.kontak.teks}</span>
          ) : r.adaKontak ? (
            <Button
              size="sm"
              variant="tertiary"
              form="aksi-peserta"
              formaction={`${alamat}/${r.id}/kontak${p.halaman}`}
              aria-label={`${k.lihatKontak}: ${r.nama}`}
            >
              {k.lihatKontak}
            </Button>
          ) : (
            <span class="redup">{k.tidakAdaKontak}</span>
          )}
          {r.status !== 'hadir' && (
            <Button
              size="sm"
              variant="tertiary"
              color="danger"
              form="aksi-peserta"
              formaction={`${alamat}/${r.id}/hapus${p.halaman}`}
              aria-label={`${k.hapus}: ${r.nama}`}
            >
              {k.hapus}
            </Button>
          )}
        </div>
      ),
    })
  const tabel = (
    <Table caption={k.daftar} captionHidden lang={lang} rows={p.rows} rowKey={(r) => r.id} columns={kolom} />
  )
  return (
    <>
      {/* Buttons in the table point here: a form cannot stand inside another. */}
      <form id="aksi-peserta" method="post" />
      {p.mencatat ? (
        <Form action={`${alamat}/kehadiran${p.halaman}`} class="tumpuk">
          {tabel}
          <Button>{k.simpanHadir}</Button>
        </Form>
      ) : (
        tabel
      )}
    </>
  )
}

function Nama({ r, mencatat, desk }: PesertaProps & { r: BarisPeserta; mencatat: boolean }): JSX.Element {
  const k = kataPeserta[desk.lang]
  const id = `hadir-${r.id}`
  const lain = [r.jabatan, r.lembaga].filter(Boolean).join(', ')
  return (
    <div class="tumpuk rapat">
      {mencatat ? (
        <span class="baris">
          {r.status === 'hadir' && <input type="hidden" name="semula" value={r.id} />}
          <input
            class="ds-input"
            type="checkbox"
            id={id}
            name="hadir"
            value={r.id}
            checked={r.status === 'hadir'}
          />
          <label for={id}>{r.nama}</label>
        </span>
      ) : (
        <span>{r.nama}</span>
      )}
      {lain !== '' && <span class="redup kecil">{lain}</span>}
      {k.sumber[r.sumber] !== '' && <span class="redup kecil">{k.sumber[r.sumber]}</span>}
      {r.kebutuhan !== '' && <span class="kecil">{k.kebutuhan(r.kebutuhan)}</span>}
      {r.ganda && <Tag tone="warning">{k.ganda}</Tag>}
    </div>
  )
}
