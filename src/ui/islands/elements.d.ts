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
      /**
       * Keeps what is typed on this device until it was sent; `rahasia` names the boxes that forbid it, `ingat` the hidden field
       * kept with the rest, `terisi` says that the server wrote it back, `bersih` throws it away.
       */
      'sb-draf': {
        kunci: string
        ada?: string
        hapus?: string
        rahasia?: string
        ingat?: string
        terisi?: boolean
        bersih?: boolean
        children?: ComponentChildren
      }
      /** A button that fills `lintang` and `bujur` where the device allows it. */
      'sb-lokasi': { label: string; ada: string; gagal: string }
      /** Asks `alamat` while the field `isi` is typed and shows what comes. */
      'sb-mirip': { alamat: string; judul: string; children?: ComponentChildren }
      /** Sends what is typed in its form to `alamat` a moment after the last key, and says in words whether it was kept. */
      'sb-simpan': { alamat: string; ada: string; gagal: string; children?: ComponentChildren }
      /** Fetches its content again every so many seconds while somebody looks. */
      'sb-segar': { alamat: string; detik: number; children?: ComponentChildren }
      'sb-ketik': { children?: ComponentChildren }
      /** One statement after another without loading a page; the attributes `k-…` are its words. Empty where voting is closed. */
      'sb-suara': {
        alamat: string
        kunci: string
        ke?: number
        dari?: number
        'k-ke'?: string
        'k-barusan'?: string
        'k-ubah'?: string
        'k-putus'?: string
        'k-gagal'?: string
        'k-tombol'?: string
        children?: ComponentChildren
      }
      /** Asks for its page again every so many seconds and takes what stands in its place there. */
      'sb-layar': { detik: number; children?: ComponentChildren }
    }
  }
}
