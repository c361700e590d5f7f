const polos = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** A test for names: every word asked for must begin some word of the name, in any order. Nothing asked fits all. */
export function cocok(tanya: string): (teks: string) => boolean {
  const kata = polos(tanya)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  return (teks) => {
    const isi = polos(teks).split(/[^a-z0-9]+/)
    return kata.every((k) => isi.some((w) => w.startsWith(k)))
  }
}
