import {
  AWAL,
  nextKedudukan,
  type Aksi,
  type AksiTercatat,
  type Kedudukan,
  type Pelaku,
  type Status,
} from './rules.ts'

/** What the rules of movement need to know of a step that was taken. */
export interface Langkahan {
  readonly aksi: AksiTercatat
  readonly data: Readonly<Record<string, unknown>>
}

const MEMBUKA: ReadonlySet<AksiTercatat> = new Set(['buka_kembali', 'terima_kembali', 'buka_blokir'])

/** Was the final answer given since it came in, or since it was last opened again? */
export function isPernahDijawab(peristiwa: readonly Langkahan[]): boolean {
  const dibuka = peristiwa.findLastIndex((e) => MEMBUKA.has(e.aksi))
  return peristiwa
    .slice(dibuka + 1)
    .some((e) => e.aksi === 'jawab' || (e.aksi === 'selaraskan' && e.data['status'] === 'dijawab'))
}

/**
 * Acts that hang on more than where it stands. The house closes what it has answered: a reporter who wrote again after a note on
 * the progress has been given nothing that could be closed.
 */
export const isTerhalang = (
  aksi: Aksi,
  pelaku: Pelaku,
  status: Status,
  peristiwa: readonly Langkahan[],
): boolean =>
  aksi === 'tutup' && pelaku !== 'pelapor' && status === 'ditanggapi_pelapor' && !isPernahDijawab(peristiwa)

/** Where LAPOR! puts it, along roads of its own: it never says where what it waits for came from. */
export const kedudukanLapor = (status: Status): Kedudukan => ({
  status,
  sebelumnya: status === 'menunggu_kelengkapan' ? 'diterima' : null,
})

/** Where the events alone lead; undefined when one of them could never have happened. */
export function kedudukanOf(
  peristiwa: readonly (Langkahan & { readonly pelaku: Pelaku })[],
): Kedudukan | undefined {
  let kini: Kedudukan | undefined = AWAL
  for (const { aksi, pelaku, data } of peristiwa.slice(1)) {
    if (aksi === 'selaraskan') kini = kedudukanLapor(data['status'] as Status)
    else kini = kini && aksi !== 'terima' ? nextKedudukan(kini, aksi, pelaku) : undefined
    if (!kini) return undefined
  }
  return kini
}
