import '../tables.ts'
import { sql } from 'kysely'
import type { Db } from '../../../platform/db/types.ts'
import type { BahanCari } from './rules.ts'

/** People type "kk" for Kartu Keluarga: the first letters of a name of several words count as a word of it. */
const singkatan = (nama: string): string => {
  const words = nama.split(/[^\p{L}]+/u).filter((w) => /^\p{Lu}/u.test(w))
  return words.length > 1 ? words.map((w) => w[0]).join('') : ''
}

/** Every service still given, by its name, its own everyday words, what comes out of it, and who gives it. */
export async function listBahan(db: Db): Promise<BahanCari[]> {
  const { rows } = await sql<{
    id: string
    nama: string
    unit: string
    singkatan: string
    kata: string | null
    produk: string[] | null
    deskripsi: string | null
  }>`
    select l.id, l.nama, u.nama as unit, u.singkatan, x.kata,
      array(select jsonb_array_elements_text(v.isi -> 'produk')) as produk, v.isi ->> 'deskripsi' as deskripsi
    from registry_layanan l
    join registry_unit u on u.instansi_id = l.instansi_id and u.id = l.unit_id and u.aktif
    left join standar_layanan x on x.instansi_id = l.instansi_id and x.layanan_id = l.id
    left join standar_versi v on v.instansi_id = l.instansi_id and v.layanan_id = l.id and v.diganti is null
      and v.keadaan in ('dipublikasikan', 'dimonev', 'ditinjau_ulang')
    where l.aktif`.execute(db)
  return rows.map((r) => ({
    id: r.id,
    bidang: [
      { teks: `${r.nama} ${singkatan(r.nama)}`, bobot: 5 },
      { teks: r.kata ?? '', bobot: 4.5 },
      { teks: (r.produk ?? []).join(' '), bobot: 3 },
      { teks: `${r.unit} ${r.singkatan}`, bobot: 2 },
      { teks: r.deskripsi ?? '', bobot: 1 },
    ],
  }))
}
