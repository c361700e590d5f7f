/** At most so many at once; the others wait their turn, in order. */
export function antre(serentak: number): <T>(kerja: () => Promise<T>) => Promise<T> {
  let berjalan = 0
  const menunggu: (() => void)[] = []
  return async (kerja) => {
    if (berjalan >= serentak) await new Promise<void>((maju) => menunggu.push(maju))
    else berjalan++
    try {
      return await kerja()
    } finally {
      const berikut = menunggu.shift()
      if (berikut) berikut()
      else berjalan--
    }
  }
}
