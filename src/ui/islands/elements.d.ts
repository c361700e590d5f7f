import type { ComponentChildren } from 'preact'

/** The custom elements pages may write; each is defined in a file of this folder and the page is complete without it. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'sb-salin': { label: string; done: string; children?: ComponentChildren }
      'sb-cetak': { label: string }
      'sb-bukti': { tiket: string; bit: number; children?: ComponentChildren }
      'sb-diam': { detik: number; ke: string }
      'sb-jika': {
        pertanyaan: string
        operator: string
        nilai: string
        ganda?: boolean
        children?: ComponentChildren
      }
      'sb-ketik': { children?: ComponentChildren }
    }
  }
}
