/** `/run/clamav/clamd.ctl` or `10.1.1.5:3310`. */
export function readClamd(
  text: string | undefined,
  problems: string[],
): { readonly path: string } | { readonly host: string; readonly port: number } | undefined {
  if (text === undefined) return undefined
  if (text.startsWith('/')) return { path: text }
  const [, host, port] = /^(?:tcp:\/\/)?\[?([^\s/\]]+)\]?:(\d{1,5})$/.exec(text) ?? []
  if (host && Number(port) > 0 && Number(port) < 65_536) return { host, port: Number(port) }
  problems.push('SAMBUT_CLAMD harus berkas soket, misalnya /run/clamav/clamd.ctl, atau host:porta')
  return undefined
}
