import type { Db } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import type { Report } from '../../../../reports/model.ts'
import { renderPaper } from '../../../../reports/paper.ts'
import type { ZipPart } from '../../../../reports/zip.ts'
import type { Forum } from '../../store.ts'
import { findBeritaAcara } from '../store-acara.ts'
import { listBerkas } from '../store-berkas.ts'
import { listButirAgenda, listHadir } from '../store-hadir.ts'
import { listNotulen } from '../store-notulen.ts'
import { beritaAcara } from './berita-acara.ts'
import { daftarHadir } from '../../peserta/daftar-hadir.ts'
import { laporanForum } from './laporan.ts'
import { loadAcaraKertas, loadAksiForum, loadKepala, loadLaporan } from './muat.ts'
import { dokumenNotulen } from './notulen.ts'
import { dokumenRencana, nomorButir } from './rencana.ts'
import { loadUndangan } from './undangan.ts'

type D = Pick<Deps, 'now' | 'files' | 'config' | 'deriveKey'>

const FOLDER: Readonly<Record<string, string>> = {
  undangan: '1-undangan',
  daftar_hadir: '2-daftar-hadir',
  notulen: '3-notulen',
  foto: '4-foto',
  berita_acara: '5-berita-acara',
  rencana_aksi: '6-rencana-aksi',
  bukti: '7-bukti-pelaksanaan',
}
/** Names within an archive say nothing to a path. */
const aman = (nama: string): string => nama.replaceAll(/[^\p{L}\p{N}. _-]/gu, '_').slice(0, 100)

/**
 * The whole evidence set, one file after the other: each is set or fetched only when the archive comes to it. The rows are read
 * before, because the answer outlives the database handle.
 */
export async function partsOfBukti(db: Db, deps: D, f: Forum): Promise<ZipPart[]> {
  const kepala = await loadKepala(db, f)
  const [hadir, agenda, notulen, berkas] = [
    await listHadir(db, f.id),
    await listButirAgenda(db, f.id),
    await listNotulen(db, f.id),
    await listBerkas(db, f.id),
  ]
  const { aksi, bukti } = await loadAksiForum(db, f)
  const bahan = await loadLaporan(db, deps, f)
  const kertas = await loadAcaraKertas(db, deps, f, { penuh: true })
  const beku = await findBeritaAcara(db, f.id)
  const undangan = await loadUndangan(db, deps, f)
  const di = (jenis: string, nama: string): string => `${FOLDER[jenis]}/${nama}`
  const isi = (kunci: string) => lazy(async () => (await deps.files.get(kunci)) ?? new Uint8Array())
  const pdf = (r: Report) => lazy(() => renderPaper(r, 'pdf'))
  const ba = beritaAcara(kertas.isi, kertas.latar)
  return [
    { name: 'laporan-fkp.pdf', content: pdf(laporanForum(bahan)) },
    { name: 'laporan-fkp.docx', content: lazy(() => renderPaper(laporanForum(bahan), 'docx')) },
    ...(undangan ? [{ name: di('undangan', 'undangan.pdf'), content: pdf(undangan) }] : []),
    ...(hadir.length > 0
      ? [{ name: di('daftar_hadir', 'daftar-hadir.pdf'), content: pdf(daftarHadir(f, kepala, hadir)) }]
      : []),
    ...(notulen.length > 0
      ? [
          {
            name: di('notulen', 'notulen.pdf'),
            content: pdf(dokumenNotulen(f, kepala, notulen, agenda)),
          },
        ]
      : []),
    ...(kertas.isi.kesepakatan.length > 0
      ? [
          { name: di('berita_acara', `${beku ? '' : 'rancangan-'}berita-acara.pdf`), content: pdf(ba) },
          {
            name: di('berita_acara', `${beku ? '' : 'rancangan-'}berita-acara.docx`),
            content: lazy(() => renderPaper(ba, 'docx')),
          },
        ]
      : []),
    ...(beku
      ? [
          {
            name: di('berita_acara', 'berita-acara-publik.json'),
            content: JSON.stringify({ hash: beku.hash, beritaAcara: beku.isi }, null, 2),
          },
        ]
      : []),
    ...(aksi.length > 0
      ? [
          {
            name: di('rencana_aksi', 'rencana-aksi.pdf'),
            content: pdf(dokumenRencana(f, kepala, aksi, bahan.hariIni)),
          },
        ]
      : []),
    ...berkas.map((b, i) => ({
      name: di(b.jenis, `${String(i + 1).padStart(2, '0')}-${aman(b.nama)}`),
      content: isi(b.kunci),
    })),
    ...bukti
      .filter((b) => b.berkasKunci !== '')
      .map((b, i) => ({
        name: di(
          'bukti',
          `butir-${b.butir ?? 'dicabut'}-${String(i + 1).padStart(2, '0')}-${aman(b.namaBerkas)}`,
        ),
        content: isi(b.berkasKunci),
      })),
    ...(bukti.some((b) => b.tautan !== '')
      ? [
          {
            name: di('bukti', 'tautan.txt'),
            content: bukti
              .filter((b) => b.tautan !== '')
              .map((b) => `Butir ${nomorButir(b.butir)}, ${b.tanggal}: ${b.keterangan}\n${b.tautan}\n`)
              .join('\n'),
          },
        ]
      : []),
  ]
}

async function* lazy(make: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await make()
}
