/**
 * What a person typed from a poster, as a code: capitals, spaces and dashes forgiven, a whole address too. Codes have no
 * letter that is taken for another (kernel/ids.ts), so nothing needs guessing. '' = nothing that could be a code.
 */
export function cleanKode(typed: string): string {
  const last =
    typed
      .trim()
      .replace(/[?#].*$/s, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? ''
  const kode = last.toLowerCase().replaceAll(/[\s._\-\u2010-\u2015]+/g, '')
  return /^[a-z0-9]{4,16}$/.test(kode) ? kode : ''
}
