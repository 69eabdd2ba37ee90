/** Who asks, and how, when a proxy stands in front: only what a proxy that we trust says of it counts. */
import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import express from 'express';

/** Whether what is at `address`, so many hops in front of us, says the truth about who asked it. */
export type Trust = (address: string, hop: number) => boolean;
/** A number of hops, or addresses and networks; null: nobody is trusted. */
export type TrustSetting = number | readonly string[] | null;

/** As Express understands it. */
export function trustOf(setting: TrustSetting): Trust {
  if (setting === null) return () => false;
  const app = express();
  app.set('trust proxy', setting);
  return app.get('trust proxy fn');
}

/** The nearest address that we do not trust. */
export function clientAddress({ socket, headers }: IncomingMessage, trust: Trust): string {
  const near = socket.remoteAddress ?? '';
  const addresses = [near, ...listOf(headers['x-forwarded-for']).toReversed()];
  return addresses.find((address, hop) => !trust(address, hop)) ?? addresses.at(-1) ?? near;
}

/** Whether the browser spoke HTTPS. */
export function isSecure({ socket, headers }: IncomingMessage, trust: Trust): boolean {
  if (socket instanceof TLSSocket) return true;
  const isToldByProxy = trust(socket.remoteAddress ?? '', 0);
  return isToldByProxy && listOf(headers['x-forwarded-proto'])[0] === 'https';
}

/** The names under which the browser may have asked for this server. */
export function hostsOf({ socket, headers }: IncomingMessage, trust: Trust): string[] {
  const told = trust(socket.remoteAddress ?? '', 0) ? listOf(headers['x-forwarded-host']).slice(0, 1) : [];
  return headers.host === undefined ? told : [headers.host, ...told];
}

const listOf = (header: string | string[] | undefined): string[] =>
  [header ?? []]
    .flat()
    .flatMap((line) => line.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Whom a limit is for: the address; of IPv6 the network, since whoever has one address there has 2^64 of them. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [front = '', back = ''] = address.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const missing = address.includes('::') ? 8 - groups(front).length - groups(back).length : 0;
  return [...groups(front), ...Array(Math.max(0, missing)).fill('0'), ...groups(back)].slice(0, 4).join(':');
}
