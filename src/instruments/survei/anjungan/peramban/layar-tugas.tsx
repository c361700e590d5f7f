import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Bekal } from '../tipe.ts'
import { Layar, Tombol } from './bagian.tsx'
import type { Gudang } from './gudang.ts'
import type { KataPeramban } from './words.ts'

/** The front of an interviewer's phone: where, how many of how many, and what still waits for a line. */
export function LayarTugas(props: {
  bekal: Bekal
  kata: KataPeramban
  g: Gudang
  dapat: boolean
  onMulai: () => void
  onStatus: () => void
}): JSX.Element {
  const { bekal, kata, g } = props
  const [n, setN] = useState({ masuk: 0, menunggu: 0 })
  useEffect(() => {
    const load = async (): Promise<void> =>
      setN({ masuk: (await g.get('masuk')) ?? 0, menunggu: await g.count('menunggu') })
    void load()
    const timer = window.setInterval(() => void load(), 3000)
    return () => window.clearInterval(timer)
  }, [])
  const tugas = bekal.tugas
  const total = n.masuk + n.menunggu
  return (
    <Layar
      bekal={bekal}
      kelas="tanya tugas"
      kunci="tugas"
      atas={<p class="tempat">{kata.tugas}</p>}
      judul={[tugas?.wilayah, tugas?.layanan].filter(Boolean).join(' · ') || bekal.unit}
      kaki={
        <>
          <Tombol jenis="biasa" onTekan={props.onStatus}>
            {kata.statusJudul}
          </Tombol>
          <Tombol onTekan={props.onMulai} mati={!props.dapat}>
            {kata.wawancaraBaru}
          </Tombol>
        </>
      }
    >
      {tugas && (
        <div class="hitungan">
          <p class="ringkas num">{kata.selesaiDari(String(total), String(tugas.target))}</p>
          <progress max={tugas.target} value={Math.min(total, tugas.target)} aria-label={kata.tugas} />
          <p>{n.menunggu > 0 ? kata.termasukMenunggu(String(n.menunggu)) : kata.semuaTerkirim}</p>
        </div>
      )}
      {!props.dapat && <p class="salah">{kata.tutupJudul}</p>}
    </Layar>
  )
}
