/**
 * Which IP addresses are of the public internet. 93.184.216.34 is; 127.0.0.1, 10.0.0.1, 169.254.169.254 (metadata of
 * clouds), ::ffff:10.0.0.1 and 64:ff9b::a00:1 are not: whoever makes a server fetch those looks into its own network.
 *
 * The lists are the special-purpose registries of IANA (RFC 6890), with tunnels, which hide an IPv4 address.
 */

/** @param address as a resolver or an URL gives it, without brackets; what is no address is not public */
export function isPublicAddress(address: string): boolean {
  const four = parseIpv4(address)
  if (four !== undefined) return !FORBIDDEN_IPV4.some(([base, bits]) => sharePrefix(four, base, bits))
  const six = parseIpv6(address)
  return six !== undefined && isGlobalIpv6(six)
}

export const isIpAddress = (host: string) => parseIpv4(host) !== undefined || parseIpv6(host) !== undefined

const FORBIDDEN_IPV4 = (
  [
    ['0.0.0.0', 8], // this network, unspecified
    ['10.0.0.0', 8], // private
    ['100.64.0.0', 10], // carriers' own; metadata of Alibaba
    ['127.0.0.0', 8], // loopback
    ['168.63.129.16', 32], // metadata of Azure
    ['169.254.0.0', 16], // link-local; metadata of most clouds
    ['172.16.0.0', 12], // private
    ['192.0.0.0', 24], // protocol assignments; metadata of Oracle
    ['192.0.2.0', 24], // documentation
    ['192.88.99.0', 24], // 6to4 relays
    ['192.168.0.0', 16], // private
    ['198.18.0.0', 15], // benchmarks
    ['198.51.100.0', 24], // documentation
    ['203.0.113.0', 24], // documentation
    ['224.0.0.0', 4], // multicast
    ['240.0.0.0', 4], // reserved, broadcast
  ] as const
).map(([base, bits]) => [parseIpv4(base)!, bits] as const)

function parseIpv4(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  if (parts === undefined || parts.some(p => p > 255)) return undefined
  return parts.reduce((sum, part) => sum * 256 + part, 0)
}

function sharePrefix(address: number, base: number, bits: number): boolean {
  const size = 2 ** (32 - bits)
  return Math.floor(address / size) === Math.floor(base / size)
}

/** Of the space given out to the world (2000::/3), all but what is set apart or hides an IPv4 address. */
function isGlobalIpv6([first, second]: readonly number[]): boolean {
  if (first! < 0x2000 || first! > 0x3fff) return false
  if (first === 0x2001 && second! < 0x200) return false // Teredo, ORCHID and other protocols
  if (first === 0x2001 && second === 0xdb8) return false // documentation
  if (first === 0x2002) return false // 6to4
  return !(first === 0x3fff && second! < 0x1000) // documentation
}

/** Its eight groups; undefined for what is no address, and for one with a zone (fe80::1%eth0). */
function parseIpv6(text: string): number[] | undefined {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text)
  if (dotted) {
    const four = parseIpv4(dotted[2]!)
    return four === undefined
      ? undefined
      : parseIpv6(`${dotted[1]}${Math.floor(four / 0x10000).toString(16)}:${(four % 0x10000).toString(16)}`)
  }
  const halves = text.split('::')
  if (halves.length > 2 || !text.includes(':')) return undefined
  const [head, tail] = halves.map(half => (half === '' ? [] : half.split(':')))
  const missing = 8 - head!.length - (tail?.length ?? 0)
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined
  const groups = [...head!, ...Array<string>(tail === undefined ? 0 : missing).fill('0'), ...(tail ?? [])]
  return groups.every(g => /^[\da-f]{1,4}$/i.test(g)) ? groups.map(g => Number.parseInt(g, 16)) : undefined
}
