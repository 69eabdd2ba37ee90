/** Both doors in the test's own process, before the small hall, with people who have come in. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type Access, startAccess } from '../../../server/access/access.ts';
import { compare } from '../../../server/domain/what-if/compare.ts';
import { CutOff } from '../../../server/doors/gate/cut-off.ts';
import { Gate } from '../../../server/doors/gate/gate.ts';
import { Limits, noRates, type Rates } from '../../../server/doors/gate/limits.ts';
import { type TrustSetting, trustOf } from '../../../server/doors/gate/proxy.ts';
import { http } from '../../../server/doors/http/http.ts';
import { openSockets } from '../../../server/doors/sockets/sockets.ts';
import { openTransport, type TransportLimits } from '../../../server/doors/transport/allowances.ts';
import { boundTransport, type Transport } from '../../../server/doors/transport/transport.ts';
import { WhatIfs } from '../../../server/estimate/what-ifs.ts';
import { Health } from '../../../server/health/health.ts';
import type { Findings } from '../../../server/health/words.ts';
import { AccuracyBook } from '../../../server/record/accuracy/accuracy-book.ts';
import { RecordBook } from '../../../server/record/record-book.ts';
import { MemoryRegisterStore } from '../../../server/register/register.ts';
import { Pictures } from '../../../server/settings/pictures.ts';
import { SettingsBook } from '../../../server/settings/settings-book.ts';
import { webServer } from '../../../server/setup/listener.ts';
import { DeviceSelf, Invitation, KeyAnswer, type KeyRole, Me, type Role } from '../../../shared/access/access.ts';
import type { ComingAs } from '../../../shared/protocol.ts';
import { certainTime } from './certain-time.ts';
import { enrol } from './enrol.ts';
import { codeIn, password } from './staff.ts';
import { openSmallHall, type TestHall } from './test-hall.ts';
import type { Reply } from './wire.ts';

export interface TestDoors {
  inside: TestHall;
  access: Access;
  gate: Gate;
  cutOff: CutOff;
  url: string;
  server: Server;
  transport: Transport;
}

export interface DoorOptions {
  rates?: Partial<Rates>;
  /** Left out: none. */
  transport?: TransportLimits;
  trustProxy?: TrustSetting;
  publicUrl?: string | null;
  officers?: readonly string[];
  /** What the server finds out about itself, beside whether the log can be written. */
  findings?: Findings;
}

/** Closed when the test has ended. Nothing is limited but what `rates` says. */
export async function openDoors(options: DoorOptions = {}): Promise<TestDoors> {
  const { rates = {}, trustProxy = null, publicUrl = null, officers = ['p-ani', 'p-budi'], findings = {} } = options;
  const inside = await openSmallHall();
  const { hall, log, register, time } = inside;
  const clock = () => time.now;
  const logger = pino({ level: 'silent' });
  const store = new MemoryRegisterStore();
  await enrol(store, officers);
  const access = await startAccess({
    ...{ store, clock, randomBytes, newId: randomUUID, logger, settings: () => hall.state.hall },
    hashCost: { memory: 8, passes: 1, parallelism: 1 },
  });
  await access.tick();
  const gate = new Gate({ hall, access, tickets: register });
  const parts = {
    ...{ hall, access, gate, clock, time: certainTime(clock), logger, publicUrl },
    cutOff: new CutOff(hall),
    limits: new Limits({ ...noRates, ...rates }, clock),
    trust: trustOf(trustProxy),
    record: new RecordBook({ log, state: () => hall.state, clock, names: access.names }),
    accuracy: new AccuracyBook({ log, state: () => hall.state, clock }),
    whatIfs: new WhatIfs({
      hall,
      log,
      clock,
      officer: access.known.officer,
      compare: async (comparing) => compare(comparing),
    }),
    settings: new SettingsBook({
      log,
      state: () => hall.state,
      now: () => hall.now.at,
      names: access.names,
      pictures: new Pictures(store),
    }),
    health: new Health({
      findings: { log: () => ({ state: hall.ready ? 'written' : 'unwritten' }), ...findings },
      clock,
      logger,
    }),
    version: '1.2.3',
    pagesFolder: join(import.meta.dirname, '..', '..', '..', 'dist'),
  };
  const server = webServer(null, http(parts)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const transport = boundTransport(server, { ...parts, limits: options.transport ?? openTransport });
  const sockets = openSockets(server, { ...parts, transport, phonesAt: () => null });
  onTestFinished(async () => {
    access.close();
    parts.cutOff.stop();
    server.closeAllConnections();
    await sockets.close();
  });
  const { port } = server.address() as AddressInfo;
  return { inside, access, gate, cutOff: parts.cutOff, url: `http://127.0.0.1:${port}`, server, transport };
}

/** A browser: it keeps what it is given, and shows it again. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** As it was set last, with its attributes. */
  readonly lines: string[] = [];
  #url: string;
  #as: ComingAs;

  constructor({ url }: TestDoors, as: ComingAs = 'person') {
    this.#url = url;
    this.#as = as;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get = (path: string) => this.ask('GET', path);
  post = (path: string, body: unknown) => this.ask('POST', path, body);
  put = (path: string, body: unknown) => this.ask('PUT', path, body);
  delete = (path: string) => this.ask('DELETE', path);

  async ask(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Reply> {
    const headers = { 'content-type': 'application/json', 'x-antrean-as': this.#as, cookie: this.cookie, ...more };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await fetch(`${this.#url}/api${path}`, init);
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  }

  #keep(line: string): void {
    this.lines.push(line);
    const [name = '', value = ''] = line.split(';')[0]!.split('=');
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

export interface SignedIn {
  browser: Browser;
  me: Me;
}

/** The first administrator. */
export async function administrator(doors: TestDoors): Promise<SignedIn> {
  const link = await doors.access.firstPeople.adminLink(true);
  return byLink(doors, link ?? '');
}

/** Somebody whom the administrator has entered. `agencyIds` null: of the whole hall. */
export async function person(
  doors: TestDoors,
  admin: SignedIn,
  role: Role,
  agencyIds: readonly string[] | null,
  signInName = `${role}-${agencyIds?.join('-') ?? 'mpp'}`,
): Promise<SignedIn> {
  const { body } = await admin.browser.post('/people', { name: signInName, signInName, role, agencyIds });
  return byLink(doors, Invitation.parse(body).link);
}

async function byLink(doors: TestDoors, link: string): Promise<SignedIn> {
  const browser = new Browser(doors);
  const { body } = await browser.post('/session', { link: codeIn(link), password });
  return { browser, me: Me.parse(body) };
}

export interface Paired {
  browser: Browser;
  self: DeviceSelf;
}

export async function paired(doors: TestDoors, kind: 'kiosk' | 'display'): Promise<Paired> {
  const browser = new Browser(doors, kind);
  const links = await doors.access.firstPeople.trialLinks();
  const { body } = await browser.post('/pairings/link', { link: codeIn(links[kind]) });
  return { browser, self: DeviceSelf.parse(body) };
}

export async function keyFor(admin: SignedIn, roles: readonly KeyRole[], perMinute = 1_000): Promise<string> {
  const { body } = await admin.browser.post('/keys', { name: roles.join(' '), roles, agencyIds: null, perMinute });
  return KeyAnswer.parse(body).key;
}
