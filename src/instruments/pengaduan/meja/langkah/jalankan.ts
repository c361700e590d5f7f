import type { Pejabat } from '../../../../kernel/actor.ts'
import { AppError, common } from '../../../../kernel/errors.ts'
import { isId } from '../../../../kernel/ids.ts'
import * as audit from '../../../../platform/audit/index.ts'
import type { Trx } from '../../../../platform/db/types.ts'
import type { Deps } from '../../../../platform/deps.ts'
import { actOn } from '../../commands.ts'
import type { LampiranSiap } from '../../lampiran/index.ts'
import { canSee } from '../../policy.ts'
import { lockPengaduan } from '../../store.ts'
import { catatKelengkapan, mintaKelengkapan, tulisCatatan, tulisJawaban, tutupPengaduan } from '../jawab.ts'
import { gabungkan, pecahkan, salurkan, sebutOrang } from '../olah.ts'
import { teruskanKeInstansi } from '../terusan/kirim.ts'
import type { IsianLangkah } from './baca.ts'
import type { Langkah } from './daftar.ts'
import { id as kata } from './words.ts'

/** What `teruskan` writes of a complaint that went out to LAPOR!. */
export const TUJUAN_LAPOR = 'SP4N-LAPOR!'

export interface Berkas {
  readonly sebelum: readonly LampiranSiap[]
  readonly sesudah: readonly LampiranSiap[]
}

/** Takes one step; what it may not do, the command it leads to refuses. */
export async function jalankan(
  trx: Trx,
  deps: Deps,
  pejabat: Pejabat,
  id: string,
  langkah: Langkah,
  i: IsianLangkah,
  berkas: Berkas,
): Promise<void> {
  const alasan = i.teks === '' ? {} : { alasan: i.teks }
  switch (langkah) {
    case 'disposisi': {
      const { klasifikasi, kategoriId, unitId, pendukung, orangIds, teks } = i
      await salurkan(trx, deps, pejabat, id, {
        unitId,
        pendukung,
        orangIds,
        pesan: teks,
        ...(klasifikasi && klasifikasi !== 'berkadar' && { klasifikasi }),
        ...(kategoriId !== '' && { kategoriId }),
      })
      return
    }
    case 'jawab': {
      const { jenis, teks: isi, konsepId } = i
      await tulisJawaban(
        trx,
        deps,
        pejabat,
        id,
        { jenis, isi, ...berkas, ...(konsepId && { konsepId }) },
        i.cara,
      )
      return
    }
    case 'minta_kelengkapan':
      return mintaKelengkapan(trx, deps, pejabat, id, i.teks)
    case 'lengkapi':
      return catatKelengkapan(trx, deps, pejabat, id, i.teks)
    case 'tutup':
      return tutupPengaduan(trx, deps, pejabat, id, i.teks)
    case 'gabung':
      return gabungkan(trx, deps, pejabat, id, i.kodeInduk, i.teks)
    case 'pecah':
      await pecahkan(
        trx,
        deps,
        pejabat,
        id,
        i.bagian.filter((b) => b.judul !== ''),
        i.kunci,
      )
      return
    case 'teruskan':
      if (isId(i.tujuan)) return teruskanKeInstansi(trx, deps, pejabat, id, i.tujuan, i.teks)
      await actOn(trx, deps, pejabat, id, 'teruskan', {
        tujuan: i.tujuan === 'lapor' ? TUJUAN_LAPOR : i.tujuanNama,
        ...alasan,
      })
      return
    case 'arsip': {
      const sebab = kata.alasanArsipList[i.sebab as keyof typeof kata.alasanArsipList]
      await actOn(trx, deps, pejabat, id, 'arsip', {
        alasan: [i.sebab === 'lain' ? '' : `${sebab}.`, i.teks].filter(Boolean).join(' '),
      })
      return
    }
    case 'orang':
      for (const orangId of i.orangIds) await sebutOrang(trx, pejabat, id, orangId, true)
      return
    case 'catatan': {
      const p = await lockPengaduan(trx, id)
      if (!p || !canSee(pejabat, p)) throw new AppError(common.notFound)
      await tulisCatatan(trx, deps, pejabat, p, i.teks)
      await audit.record(trx, pejabat, 'pengaduan.catatan', id)
      return
    }
    case 'klasifikasi':
      await actOn(trx, deps, pejabat, id, langkah, { klasifikasi: i.klasifikasi!, ...alasan })
      return
    case 'kategori':
      await actOn(trx, deps, pejabat, id, langkah, { kategoriId: i.kategoriId })
      return
    case 'jadwalkan':
      await actOn(trx, deps, pejabat, id, langkah, { tanggal: i.tanggal === '' ? null : i.tanggal })
      return
    case 'rahasiakan':
      await actOn(trx, deps, pejabat, id, langkah, { rahasia: true })
      return
    default:
      await actOn(trx, deps, pejabat, id, langkah, alasan)
  }
}
