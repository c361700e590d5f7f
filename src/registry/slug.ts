const LONGEST = 60

/** `Dinas Kependudukan & Pencatatan Sipil` → `dinas-kependudukan-pencatatan-sipil`, cut at a word. */
export function slugOf(nama: string): string {
  const plain = nama
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  if (plain.length <= LONGEST) return plain || 'tanpa-nama'
  const cut = plain.slice(0, LONGEST + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 20)).slice(0, LONGEST)
}

export const isSlug = (text: string): boolean =>
  text.length <= LONGEST && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
