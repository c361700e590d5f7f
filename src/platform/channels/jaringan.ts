import { lookup as lookupDns } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Addresses that lead into the operator's own network or nowhere (RFC 6890 and its neighbours). */
const DALAM: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]

/** `10.1.0.0/16` or one address; undefined when it is neither. */
export function parseRentang(
  text: string,
): { address: string; prefix: number; family: 'ipv4' | 'ipv6' } | undefined {
  const [address = '', size, ...rest] = text.split('/')
  const version = isIP(address)
  const widest = version === 4 ? 32 : 128
  if (version === 0 || rest.length > 0 || (size !== undefined && !/^\d{1,3}$/.test(size))) return undefined
  const prefix = size === undefined ? widest : Number(size)
  return prefix > widest ? undefined : { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' }
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const text of ranges) {
    const r = parseRentang(text)
    if (!r) throw new Error(`not a range of addresses: ${text}`)
    list.addSubnet(r.address, r.prefix, r.family)
  }
  return list
}

const dalam = listOf(DALAM)
const sendiri = listOf(['127.0.0.0/8', '::1'])

/** This machine itself, by number or by its one well-known name: nothing that is sent there leaves it. */
export function isMesinSendiri(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase()
  const version = isIP(bare)
  return version === 0 ? bare === 'localhost' : sendiri.check(bare, version === 4 ? 'ipv4' : 'ipv6')
}

/** May a secret go to this address? Not in the clear, where anybody on the way reads it. */
export const isAmanRahasia = (url: URL, host = url.hostname): boolean =>
  url.protocol === 'https:' || isMesinSendiri(host)

/** Where messages may go: everywhere outside, and inside only where the operator says so. */
export interface Jaringan {
  /** One address of the host that may be reached, or undefined. The address that was checked is the one to connect to. */
  readonly resolve: (
    host: string,
  ) => Promise<{ readonly address: string; readonly family: number } | undefined>
}

/** An address of this instansi's choosing must not become a door into the operator's network. */
export function openJaringan(
  boleh: readonly string[],
  lookup: (host: string) => Promise<readonly { address: string; family: number }[]> = (host) =>
    lookupDns(host, { all: true }),
): Jaringan {
  const allowed = listOf(boleh)
  const mayReach = (address: string): boolean => {
    // An IPv4 address in IPv6 clothes is judged as what it is.
    const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
    const family = isIP(plain) === 4 ? 'ipv4' : 'ipv6'
    return allowed.check(plain, family) || !dalam.check(plain, family)
  }
  return {
    resolve: async (host) => {
      const bare = host.replace(/^\[|\]$/g, '')
      const version = isIP(bare)
      const found = version === 0 ? await lookup(bare) : [{ address: bare, family: version }]
      if (!found.every((a) => mayReach(a.address))) return undefined
      // One address is tried, and where there are both kinds the older one is more often reachable.
      return found.find((a) => a.family === 4) ?? found[0]
    },
  }
}
