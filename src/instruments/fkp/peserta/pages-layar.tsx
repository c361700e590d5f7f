import type { JSX } from 'preact'
import type { Bahasa } from '../../../kernel/bahasa.ts'
import { PrintPage } from '../../../ui/index.ts'
import { kataWarga } from '../forum/warga/words.ts'
import type { Forum } from '../store.ts'

/** For the screen in the room or a sheet at the door: the code to scan, and the one to type. */
export function LayarPage(p: {
  lang: Bahasa
  nonce: string
  path: string
  forum: Forum
  alamat: string
  qr: string
}): JSX.Element {
  const k = kataWarga[p.lang]
  return (
    <PrintPage lang={p.lang} nonce={p.nonce} path={p.path} title={`${k.ruangJudul}: ${p.forum.tema}`}>
      <h1>{k.ruangJudul}</h1>
      <p>{p.forum.tema}</p>
      <div dangerouslySetInnerHTML={{ __html: p.qr }} />
      <p>
        <b>{p.alamat.replace(/^https?:\/\//, '')}</b>
      </p>
      <p>
        {k.kode}: <b>{p.forum.kode.toUpperCase()}</b>
      </p>
    </PrintPage>
  )
}
