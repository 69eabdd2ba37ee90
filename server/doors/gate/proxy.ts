/** Who asks, and how, when a proxy stands in front: only what a proxy that we trust says of it counts. */
import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';
import { TLSSocket } from 'node:tls';
import ipaddr from 'ipaddr.js';
import proxyAddress from 'proxy-addr';

/** Whether what is at `address`, so many hops in front of us, says the truth about who asked it. */
export type Trust = (address: string, hop: number) => boolean;
/** A number of hops, or addresses and networks; null: nobody is trusted. */
export type TrustSetting = number | readonly string[] | null;

export function trustOf(setting: TrustSetting): Trust {
  if (setting === null) return () => false;
  if (typeof setting === 'number') return (_address, hop) => hop < setting;
  return proxyAddress.compile([...setting]);
}

/** The nearest address that we do not trust; the farthest, where all are trusted. Empty: the connection has ended. */
export const clientAddress = (request: IncomingMessage, trust: Trust): string => proxyAddress(request, trust) ?? '';

/** Whether the browser spoke HTTPS. */
export function isSecure({ socket, headers }: IncomingMessage, trust: Trust): boolean {
  if (socket instanceof TLSSocket) return true;
  const isToldByProxy = trust(socket.remoteAddress ?? '', 0);
  return isToldByProxy && listOf(headers['x-forwarded-proto'])[0] === 'https';
}

/** The origins (scheme, host, port) under which the browser may have asked for this server. */
export function originsOf(request: IncomingMessage, trust: Trust): string[] {
  const { socket, headers } = request;
  const told = trust(socket.remoteAddress ?? '', 0) ? listOf(headers['x-forwarded-host']).slice(0, 1) : [];
  const scheme = isSecure(request, trust) ? 'https' : 'http';
  return [headers.host ?? [], ...told].flat().flatMap((host) => originOf(`${scheme}://${host}`) ?? []);
}

/** Null: there is none in it. */
export const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);

const listOf = (header: string | string[] | undefined): string[] =>
  [header ?? []]
    .flat()
    .flatMap((line) => line.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * Whom wrong passwords are counted for: the address; of IPv6 what one customer is given at most (/48), since a guesser could
 * come from each of its 65,536 networks.
 */
export const homeNetworkOf = (address: string): string => {
  const network = networkOf(address);
  return network.includes(':') ? network.split(':').slice(0, 3).join(':') : network;
};

/**
 * Whom a limit is for: the address; of IPv6 the network (/64), since whoever has one address there has 2^64 of them. What is
 * no address counts as one: a proxy may pass on whatever a visitor has made up.
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%');
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return '';
  // An IPv4 address that is written as IPv6 becomes what it is.
  const parsed = ipaddr.process(bare);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).map(hex).join(':') : parsed.toString();
}

const hex = (part: number): string => part.toString(16);
