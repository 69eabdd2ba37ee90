/** Where the clients are found, and with which links one comes in, for the one who starts Antrean. */
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { Instant } from '../../shared/base/ids.ts';
import { doubtWords } from '../clock/doubt-words.ts';
import type { Doubt } from '../clock/time-keeper.ts';

const clients = [
  ['Kiosk', 'kiosk'],
  ['Display', 'display'],
  ['Loket', 'counter'],
] as const;

export interface ListeningPlace {
  host: string;
  port: number;
  isSecure: boolean;
}

/** Lines of text. A hall that listens everywhere is found at each address of this machine. */
export function addressLines(hallName: string, place: ListeningPlace): string[] {
  const { host } = place;
  const bases = everywhere(host) ? ['localhost', ...lanAddresses()] : [host];
  return [
    `${hallName} · Antrean`,
    ...bases.flatMap((base) => [
      '',
      ...clients.map(([name, path]) => `  ${name.padEnd(8)} ${origin({ ...place, host: base })}/${path}/`),
    ]),
  ];
}

/** Of this machine first. */
export const addressesOf = (place: ListeningPlace): string[] =>
  (everywhere(place.host) ? ['localhost', ...lanAddresses()] : [place.host]).map((host) => origin({ ...place, host }));

export interface StartLinks {
  /** Null: there is an administrator, who has a password. */
  administrator: string | null;
  /** Null: this hall is not for trying out. */
  trial: { kiosk: string; display: string; counter: string } | null;
}

/**
 * Lines of text with paths made into addresses; none where there is no link. Each link is good once. `reachedAt`: where other
 * machines reach this hall (`reachedFrom`); null: nobody knows, and the links are for a browser on this machine.
 */
export function linkLines(
  { administrator, trial }: StartLinks,
  place: ListeningPlace,
  reachedAt: string | null,
): string[] {
  const here = origin({ ...place, host: everywhere(place.host) ? 'localhost' : place.host });
  const base = reachedAt ?? here;
  const line = (name: string, link: string) => `  ${name.padEnd(14)} ${base}${link}`;
  return [
    ...(administrator === null
      ? []
      : ['', 'Administrator: buat kata sandi · set the password', line('Administrator', administrator)]),
    ...(trial === null
      ? []
      : [
          '',
          'Coba dahulu, sekali pakai, 1 jam · To try it out, each once, within an hour',
          line('Kiosk', trial.kiosk),
          line('Display', trial.display),
          line('Loket', trial.counter),
        ]),
    ...(administrator === null && trial === null ? [] : whereLines(base, here)),
  ];
}

/** `hallFile`: with which a hall begins; null: the sample hall, or one that is set up in the browser. */
export const rehearsalLines = (hallFile: string | null): string[] => [
  '',
  `Sehari penuh yang berjalan sendiri, untuk berlatih · A whole day that runs by itself, to train:  npm run demo${hallFile === null ? '' : ` -- --hall ${shellWord(hallFile)}`}`,
];

const shellWord = (text: string): string => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** From which machines the links can be opened: the one who reads them may sit at another. */
const whereLines = (base: string, here: string): string[] =>
  isLoopback(new URL(base).hostname)
    ? [
        `  Hanya dari komputer ini; agar juga dari yang lain: PUBLIC_URL · From this computer only; from others too: PUBLIC_URL`,
      ]
    : base === here
      ? []
      : [`  Di komputer ini juga · On this computer also: ${here}`];

/** Where other machines reach this hall (rule Y2): by what its keeper says, else in the network of this machine. */
export const reachedFrom = (publicUrl: string | null, place: ListeningPlace, hasProxy: boolean): string | null =>
  publicUrl === null ? phonesAt(place, hasProxy) : publicUrl.replace(/\/+$/, '');

/** Lines of text for a start whose clock is in doubt; none where it is not. `hallNow`: the hall's time. */
export function clockLines(doubt: Doubt | null, hallNow: Instant): string[] {
  if (doubt === null) return [];
  const { id, en = id } = doubtWords(doubt);
  const clock = new Date(hallNow + doubt.aheadMs).toISOString().slice(0, 16).replace('T', ' ');
  return ['', id, en, `  Jika ${clock} UTC benar · If that is right:  CLOCK_IS_RIGHT=yes npm start`];
}

/**
 * Where phones reach this hall, for pages that were loaded on this machine itself; null: nobody knows. A machine behind a proxy
 * is not asked for by its own address. Bridges of containers and tunnels are no part of the hall's network.
 */
export function phonesAt(place: ListeningPlace, hasProxy: boolean, networks = networkInterfaces()): string | null {
  const { host } = place;
  if (hasProxy || isLoopback(host)) return null;
  if (!everywhere(host)) return origin(place);
  const names = Object.keys(networks).filter((name) => !/^(docker|br-|veth|virbr|tun|tap|wg|tailscale)/.test(name));
  const [address] = names.flatMap((name) => lanAddressesOf(networks[name] ?? []));
  return address === undefined ? null : origin({ ...place, host: address });
}

const isLoopback = (host: string): boolean => /^(127\.|\[?::1\]?$|localhost$)/.test(host);
const everywhere = (host: string): boolean => host === '0.0.0.0' || host === '::';
const origin = ({ host, port, isSecure }: ListeningPlace): string =>
  `${isSecure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;

function lanAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((addresses) => lanAddressesOf(addresses ?? []));
}

const lanAddressesOf = (addresses: readonly NetworkInterfaceInfo[]): string[] =>
  addresses.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
