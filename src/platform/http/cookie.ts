/** Value of one cookie; names and values of ours never need decoding. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  if (!header) return undefined
  for (let at = 0; at < header.length;) {
    const end = header.indexOf(';', at)
    const stop = end < 0 ? header.length : end
    const equals = header.indexOf('=', at)
    if (equals > 0 && equals < stop && header.slice(at, equals).trim() === name) {
      return header.slice(equals + 1, stop).trim()
    }
    at = stop + 1
  }
  return undefined
}
