/** What is said at the start of proxies that are trusted where visitors are too. */
import { BlockList, isIPv6 } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import type { TrustSetting } from '../doors/gate/proxy.ts';

const loopback = /^(127\.|::1$|localhost$)/;

/** Null: nothing is wrong with it. `host` is where this process listens, `own` the addresses of this machine. */
export function trustWarning(trust: TrustSetting, host: string, own: readonly NetworkInterfaceInfo[]): string | null {
  if (trust === null) return null;
  if (typeof trust === 'number')
    return loopback.test(host)
      ? null
      : `TRUST_PROXY=${trust} believes whoever connects to ${host}: anybody who reaches it without the proxy can say that they are somebody else. Give the address of the proxy, or HOST=127.0.0.1`;
  const shared = trust.filter(
    (network) => isWide(network) && own.some((each) => !each.internal && holds(network, each)),
  );
  if (shared.length === 0) return null;
  return `TRUST_PROXY=${shared.join(',')} is the network of this machine: whoever is in it can say that they are somebody else. Give the address of the proxy alone`;
}

function isWide(network: string): boolean {
  const [address = '', bits] = network.split('/');
  return bits !== undefined && Number(bits) < (isIPv6(address) ? 128 : 32);
}

function holds(network: string, { address }: NetworkInterfaceInfo): boolean {
  const [start = '', bits = ''] = network.split('/');
  const list = new BlockList();
  list.addSubnet(start, Number(bits), isIPv6(start) ? 'ipv6' : 'ipv4');
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
