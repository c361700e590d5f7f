import { createHash } from 'node:crypto'
import { assetList, buildScript, makeAsset, minifyCss, type Asset } from '../../../ui/index.ts'
import css from './anjungan.css'
import type { JenisPerangkat } from './tipe.ts'

const FOLDER = '/anjungan/aset'
const ASAL = 'src/instruments/survei/anjungan/peramban'

export interface AsetPerangkat {
  readonly gaya: Asset
  readonly naskah: Asset
  /** The service worker; one text for each place it works in. */
  readonly pekerja: (jenis: JenisPerangkat) => string
  readonly list: readonly Asset[]
}

let made: AsetPerangkat | undefined

/** Program, stylesheet and service worker of a device: made once, named by what is in them. */
export function asetPerangkat(): AsetPerangkat {
  if (made) return made
  const gaya = makeAsset('anjungan', 'css', 'text/css; charset=utf-8', minifyCss(css), FOLDER)
  const script = buildScript(`${ASAL}/index.tsx`)
  const naskah = makeAsset('anjungan', 'js', 'text/javascript; charset=utf-8', script, FOLDER)
  const list = [gaya, naskah]
  const rangka = [...assetList(), ...list].map((a) => a.path)
  const versi = createHash('sha256').update(rangka.join('\n')).digest('base64url').slice(0, 12)
  const pekerja = new Map(
    (['anjungan', 'wawancara'] as const).map((jenis) => [
      jenis,
      buildScript(`${ASAL}/pekerja.ts`, { VERSI: versi, RANGKA: rangka.join('\n'), JENIS: jenis }),
    ]),
  )
  return (made = { gaya, naskah, list, pekerja: (jenis) => pekerja.get(jenis)! })
}
