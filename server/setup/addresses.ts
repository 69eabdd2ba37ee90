/** Where the clients are found, for the one who starts Antrean. */
import { networkInterfaces } from 'node:os';

const clients = [
  ['Kiosk', 'kiosk'],
  ['Display', 'display'],
  ['Loket', 'counter'],
] as const;

/** Lines of text. A hall that listens everywhere is found at each address of this machine. */
export function addressLines(hallName: string, host: string, port: number): string[] {
  const bases = everywhere(host) ? ['localhost', ...lanAddresses()] : [host];
  return [
    `${hallName} · Antrean`,
    ...bases.flatMap((base) => [
      '',
      ...clients.map(([name, path]) => `  ${name.padEnd(8)} ${url(base, port)}${path}/`),
    ]),
  ];
}

const everywhere = (host: string): boolean => host === '0.0.0.0' || host === '::';
const url = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;

function lanAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}
