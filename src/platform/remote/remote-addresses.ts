import { BlockList, isIP } from 'node:net';

/**
 * Networks that nobody but the installation's own operator may name: this machine, its neighbours, the unroutable. One
 * list for each family, for one with all mapped addresses would hold every address of the other.
 */
const INSIDE_V4 = new BlockList();
const INSIDE_V6 = new BlockList();
const V4: [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
const V6: [network: string, prefix: number][] = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];
for (const [network, prefix] of V4) INSIDE_V4.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of V6) INSIDE_V6.addSubnet(network, prefix, 'ipv6');

/** True unless it is an address of the public internet: private, loopback, link-local, mapped and tunnelled ones are not. */
export function isInsideAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  return family === 4 ? INSIDE_V4.check(address, 'ipv4') : INSIDE_V6.check(address, 'ipv6');
}

export type AddressRefusal =
  | 'not-an-address'
  | 'wrong-protocol'
  | 'credentials-in-address'
  | 'inside-address';

/** Without brackets around IPv6, and without the dot that ends a full name. */
export const hostOf = ({ hostname }: URL): string =>
  hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();

/** What is wrong with an address before its host is even looked up; undefined when it may be tried. */
export function refuseAddress(written: string, allowedHosts: readonly string[]): AddressRefusal | undefined {
  if (!URL.canParse(written)) return 'not-an-address';
  const url = new URL(written);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'wrong-protocol';
  if (url.username !== '' || url.password !== '') return 'credentials-in-address';
  const host = hostOf(url);
  if (allowedHosts.includes(host)) return undefined;
  if (isIP(host) !== 0) return isInsideAddress(host) ? 'inside-address' : undefined;
  // A name without a dot is a neighbour; the others are judged by what they resolve to.
  return host.includes('.') && !host.endsWith('.localhost') ? undefined : 'inside-address';
}
