import { useEffect, useRef, useState } from 'preact/hooks'

const TANDA = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const

/**
 * Seconds left when they are few; null while there is time. Counted by a clock that only runs forward, so that a tablet
 * which sets its time does not wipe somebody's answers.
 */
export function useDiam(aktif: boolean, detik: number, onHabis: () => void): number | null {
  const [sisa, setSisa] = useState<number | null>(null)
  const habis = useRef(onHabis)
  habis.current = onHabis
  useEffect(() => {
    setSisa(null)
    if (!aktif) return undefined
    let terakhir = performance.now()
    const touch = (): void => {
      terakhir = performance.now()
      setSisa(null)
    }
    const peringatan = Math.min(15, Math.floor(detik / 2))
    const timer = window.setInterval(() => {
      const left = Math.ceil(detik - (performance.now() - terakhir) / 1000)
      if (left <= 0) habis.current()
      else setSisa(left <= peringatan ? left : null)
    }, 250)
    for (const t of TANDA) document.addEventListener(t, touch, { capture: true, passive: true })
    return () => {
      window.clearInterval(timer)
      for (const t of TANDA) document.removeEventListener(t, touch, { capture: true })
    }
  }, [aktif, detik])
  return sisa
}
