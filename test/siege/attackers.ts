/**
 * `node test/siege/attackers.ts KIND URL COOKIE DEVICE KEY`: does harm of one kind to a server until it is ended. In a process of its own,
 * so that what it costs here is not measured as the server's. Each does as much as one machine on the hall's network could.
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { connect, type Socket as Tcp } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientFrame, frame, opcodes } from '../bench/clients/frames.ts';
import { handIn, issue, reserveNumbers } from '../support/play/wishes.ts';

/** All of 127.0.0.0/8 is this machine: the hall's own people come from another address. */
const farAway = '127.0.0.66';
const betweenBurstsMs = 5;
const beforeNextLineMs = 50;

export const attackKinds = ['pings', 'fragments', 'silence', 'messages', 'pages', 'passwords', 'kiosk', 'key'] as const;
export type AttackKind = (typeof attackKinds)[number];

interface Target {
  url: string;
  /** Of a paired kiosk that has gone rogue. */
  cookie: string;
  deviceId: string;
  /** Of another system that gives out numbers, and has gone rogue too. */
  key: string;
}
type Attack = (target: Target) => Promise<never>;

const attacks: Record<AttackKind, Attack> = {
  /** Pings, and takes none of the pongs. */
  pings: (target) => onLines(target, 5, { reads: false, burst: repeated(frame('ping', Buffer.alloc(125)), 200) }),
  /** Messages that never end. */
  fragments: (target) => {
    const piece = frame('continuation', Buffer.alloc(8_000, 'x'), { isLast: false });
    return onLines(target, 5, { reads: true, first: frame('text', Buffer.from('4'), { isLast: false }), burst: piece });
  },
  /** Lines that say nothing, as many as are let in. */
  silence: (target) => onLines(target, 300, { reads: true, burst: null }),
  /** Says its first words, and then asks without end. */
  messages: (target) => {
    const asking = text(
      `42["watch",${JSON.stringify({ key: 'x', view: 'ticket', query: { token: 'x'.repeat(40) } })}]`,
    );
    return onLines(target, 5, { reads: true, first: text('40{"as":"visitor"}'), burst: repeated(asking, 100) });
  },
  pages: (target) => onRequests(target, 8, () => ({ path: nextOf(publicPages) })),
  passwords: (target) =>
    onRequests(target, 4, () => ({
      path: '/api/session',
      body: { signInName: nextOf(names), password: randomUUID() },
    })),
  /** A device that belongs to the hall: wants numbers without end, and hands in what nobody gave it. */
  kiosk: (target) =>
    onLines(target, 6, { reads: true, first: text('40{"as":"kiosk"}'), burst: () => wishesOf(target.deviceId) }),
  /** A key that speaks for kiosks that are none. */
  key: (target) =>
    onLines(target, 6, {
      reads: true,
      first: text(`40${JSON.stringify({ key: target.key })}`),
      burst: () => wishesOf('sistem'),
    }),
};

const publicPages = [
  '/urutan/',
  '/api/order-list?day=2020-01-01',
  '/kiosk/',
  '/readyz',
  '/api/views/about',
  '/nothing',
];
const names = ['administrator', 'p-ani', 'nobody'];

let turn = 0;
const nextOf = <T>(list: readonly T[]): T => list[turn++ % list.length]!;
const text = (message: string): Buffer => clientFrame(opcodes.text, Buffer.from(message));
const repeated = (bytes: Buffer, count: number): Buffer => Buffer.concat(Array.from({ length: count }, () => bytes));

/** In the name of its pages that never were. */
function wishesOf(deviceId: string): Buffer {
  const said = (_: unknown, place: number) => {
    const wish =
      place % 3 === 0 ? issue('ktp') : place % 3 === 1 ? reserveNumbers : handIn(`A-${800 + place}`, 'ktp', 0);
    const actor = { kind: 'kiosk', kioskId: `${deviceId}-${randomUUID().slice(0, 8)}` };
    const command = { commandId: randomUUID(), actor, command: wish };
    return text(`42${place}["command",${JSON.stringify(command)}]`);
  };
  return Buffer.concat(Array.from({ length: 20 }, said));
}

interface Manners {
  reads: boolean;
  /** Said once the line is open. */
  first?: Buffer;
  /** Said again and again; null: nothing more. */
  burst: Buffer | (() => Buffer) | null;
}

/** So many lines at once, each opened again when the server has ended it. */
const onLines = (target: Target, count: number, manners: Manners): Promise<never> =>
  together(count, async () => {
    await oneLine(target, manners);
    await sleep(beforeNextLineMs);
  });

async function oneLine({ url, cookie }: Target, { reads, first, burst }: Manners): Promise<void> {
  const tcp = await opened(url, cookie, reads);
  if (tcp === null) return;
  const ended = new Promise<void>((resolve) => tcp.once('close', () => resolve()));
  if (first !== undefined) tcp.write(first);
  while (burst !== null && !tcp.destroyed) {
    const bytes = typeof burst === 'function' ? burst() : burst;
    if (!tcp.write(bytes)) await Promise.race([new Promise((resolve) => tcp.once('drain', resolve)), ended]);
    await sleep(betweenBurstsMs);
  }
  await ended;
}

/** With the WebSocket open; null: it was not let in. */
function opened(url: string, cookie: string, reads: boolean): Promise<Tcp | null> {
  const { hostname: host, port, host: name } = new URL(url);
  const tcp = connect({ host, port: Number(port), localAddress: farAway });
  const key = 'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==';
  const upgrade = ['connection: Upgrade', 'upgrade: websocket', 'sec-websocket-version: 13', key, `cookie: ${cookie}`];
  tcp.write(['GET /socket.io/?EIO=4&transport=websocket HTTP/1.1', `host: ${name}`, ...upgrade, '', ''].join('\r\n'));
  return new Promise((resolve) => {
    tcp.once('data', (head: Buffer) => {
      if (!head.toString('latin1').startsWith('HTTP/1.1 101')) return void tcp.destroy();
      if (reads) tcp.on('data', () => {});
      else tcp.pause();
      resolve(tcp);
    });
    tcp.on('error', () => tcp.destroy());
    tcp.once('close', () => resolve(null));
  });
}

interface Asking {
  path: string;
  /** Sent as JSON; without it nothing is sent. */
  body?: object;
}

const onRequests = ({ url }: Target, count: number, next: () => Asking): Promise<never> => {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  return together(count, async () => {
    await askedOnce(url, agent, next());
    await sleep(1);
  });
};

function askedOnce(url: string, agent: Agent, { path, body }: Asking): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  return new Promise((resolve) => {
    const asked = request(
      url + path,
      { method: body ? 'POST' : 'GET', headers, localAddress: farAway, agent },
      (answer) => {
        answer.resume().once('close', () => resolve());
      },
    );
    asked.once('error', () => setTimeout(resolve, beforeNextLineMs)).end(body && JSON.stringify(body));
  });
}

async function together(count: number, round: () => Promise<void>): Promise<never> {
  const one = async (): Promise<never> => {
    for (;;) await round();
  };
  return (await Promise.all(Array.from({ length: count }, one)))[0]!;
}

if (import.meta.main) {
  const [kind = '', url = '', cookie = '', deviceId = '', key = ''] = process.argv.slice(2);
  const attack = Object.hasOwn(attacks, kind) ? attacks[kind as AttackKind] : null;
  if (attack === null) throw new Error(`no such attack: ${kind}`);
  process.on('disconnect', () => process.exit(0));
  await attack({ url, cookie, deviceId, key });
}
