import { render } from 'preact'
import type { Bekal, JenisPerangkat, Tanda } from '../tipe.ts'
import { App } from './app.tsx'
import { openGudang, type Gudang } from './gudang.ts'
import { takeTanda } from './kirim.ts'
import { guardRiwayat } from './layar-penuh.ts'
import { kataDalam } from './words.ts'

const polos = document.getElementById('anjungan-polos')

/** The plain form that is on the page already, with a line that says why it is there. */
function stayPlain(root: HTMLElement): void {
  root.classList.remove('nanti')
  const kata = kataDalam(document.documentElement.lang)
  const kabar = document.createElement('div')
  kabar.className = 'ds-alert'
  kabar.dataset['color'] = 'warning'
  const judul = document.createElement('h2')
  judul.textContent = kata.polosJudul
  const isi = document.createElement('p')
  isi.textContent = kata.polosIsi
  kabar.append(judul, isi)
  root.prepend(kabar)
}

/** What is on the device, or else from the server: a device set up just now has nothing yet. */
async function findBekal(g: Gudang, alamat: string): Promise<Bekal | undefined> {
  const kept = await g.get('bekal')
  if (kept) return kept
  const res = await fetch(`${alamat}/bekal.json`, { signal: AbortSignal.timeout(15_000) })
  if (!res.ok) return undefined
  await takeTanda(g, (await res.json()) as Tanda, Date.now())
  return g.get('bekal')
}

async function start(root: HTMLElement): Promise<void> {
  const jenis = root.dataset['jenis'] as JenisPerangkat
  const kode = root.dataset['kode']!
  const alamat = `/${jenis}/${kode}`
  const isPasang = root.dataset['pasang'] !== undefined
  if (!window.isSecureContext) return isPasang ? root.classList.remove('nanti') : stayPlain(root)
  try {
    const g = await openGudang(jenis, kode)
    // The cookie was lost but not the token: this is the device after all.
    if (isPasang && !(await g.get('token'))) return root.classList.remove('nanti')
    const bekal = await findBekal(g, alamat)
    if (!bekal) return stayPlain(root)
    const host = document.createElement('div')
    document.body.replaceChildren(host)
    // The program brings its own layout, from the smallest phone to a tower.
    document.body.className = ''
    if (jenis === 'anjungan') guardRiwayat()
    render(<App g={g} awal={bekal} alamat={alamat} />, host)
  } catch {
    if (isPasang) root.classList.remove('nanti')
    else stayPlain(root)
  }
}

if (polos) void start(polos)
