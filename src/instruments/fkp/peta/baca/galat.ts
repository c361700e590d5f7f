/** Something in a file that is not as it must be, where a person can find it. */
export interface GalatSuara {
  /** Line as an editor counts; null when it concerns the file as a whole. */
  readonly baris: number | null
  readonly kolom: string | null
  readonly nilai: string | null
  /** Plain Indonesian, complete without the other fields. */
  readonly pesan: string
}
export type OnGalat = (galat: GalatSuara) => void

/** Column letters as a spreadsheet writes them: 0 → A, 26 → AA. */
function letters(index: number): string {
  let text = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text
  return text
}

const short = (value: string): string =>
  value.length <= 40 ? value : `${value.slice(0, 40)}… (${value.length} huruf)`

export const galatBerkas = (pesan: string): GalatSuara => ({ baris: null, kolom: null, nilai: null, pesan })
export const galatBaris = (baris: number, pesan: string): GalatSuara => ({
  baris,
  kolom: null,
  nilai: null,
  pesan: `Baris ${baris}: ${pesan}`,
})
export const galatSel = (
  baris: number,
  kolom: string,
  at: number,
  nilai: string,
  pesan: string,
): GalatSuara => ({
  baris,
  kolom,
  nilai: short(nilai),
  pesan: `Baris ${baris}, kolom ${kolom} (${letters(at)}): ${nilai === '' ? 'kosong' : `"${short(nilai)}"`} ${pesan}`,
})
