/** Those who look after a hall: they come in by the link that its server printed, and let others in. */
import {
  type DeviceKind,
  DeviceRow,
  Invitation,
  KeyAnswer,
  type KeyRole,
  PairingAnswer,
  type PersonRequest,
} from '../../../shared/access/access.ts';
import type { TestServer } from './server.ts';

/** Of everybody whom the staff let in. */
export const password = 'antre tertib itu indah';

/** What stands behind the `#` of a link. */
export const codeIn = (link: string): string => link.slice(link.indexOf('=') + 1);

/** What a browser keeps of somebody who is in. */
export interface Cookie {
  name: string;
  value: string;
}

export class Staff {
  readonly server: TestServer;
  #cookie: string;
  /** By the names of people. */
  #people = new Map<string, { signInName: string; cookie: Cookie }>();

  private constructor(server: TestServer, cookie: string) {
    this.server = server;
    this.#cookie = cookie;
  }

  /** Uses up the link with which the server asks for an administrator. */
  static async of(server: TestServer): Promise<Staff> {
    const link = linksOf(server).administrator;
    const { name, value } = await comeIn(server.url, codeIn(link));
    return new Staff(server, `${name}=${value}`);
  }

  get url(): string {
    return this.server.url;
  }

  /** Confirms the device that shows this code. */
  async pair(code: string, name: string, zoneId: string | null = null): Promise<DeviceRow> {
    return DeviceRow.parse(await this.#post('/api/devices', { code, name, zoneId, counterId: null }));
  }

  /** Confirms the machine of a counter that shows this code. */
  async pairDesk(code: string, name: string, counterId: string): Promise<DeviceRow> {
    return DeviceRow.parse(await this.#post('/api/devices', { code, name, zoneId: null, counterId }));
  }

  /** A device that is paired already: nobody sees its code, nor waits until it has heard that it was confirmed. */
  async letIn(kind: DeviceKind, name: string, zoneId: string | null): Promise<{ deviceId: string; cookie: Cookie }> {
    const report = { version: '1', sound: null, paper: null };
    const asked = await askedBy(this.url, '/api/pairings', { kind, report });
    const { code, claim } = PairingAnswer.parse(await asked.json());
    const { deviceId } = await this.pair(code, name, zoneId);
    return { deviceId, cookie: keptOf(await askedBy(this.url, '/api/pairings/claim', { claim })) };
  }

  /** Gives the name with which the officer signs in, with `password`; the second time the same. */
  async officer(name: string): Promise<string> {
    return (await this.#officer(name)).signInName;
  }

  /** Of an officer who is signed in already. */
  async session(name: string): Promise<Cookie> {
    return (await this.#officer(name)).cookie;
  }

  /** As the officer does at a page of the account. */
  async setPin(name: string, pin: string): Promise<void> {
    const { cookie } = await this.#officer(name);
    const headers = { cookie: `${cookie.name}=${cookie.value}` };
    await askedBy(this.url, '/api/pin', { current: password, pin }, headers);
  }

  async #officer(name: string): Promise<{ signInName: string; cookie: Cookie }> {
    const known = this.#people.get(name);
    if (known !== undefined) return known;
    const signInName = name.toLowerCase().replaceAll(' ', '.');
    const { cookie } = await this.#invited({ name, signInName, role: 'officer', agencyIds: null });
    this.#people.set(name, { signInName, cookie });
    return { signInName, cookie };
  }

  /** Invites somebody, who sets the password. */
  async person(request: PersonRequest): Promise<Invitation> {
    return (await this.#invited(request)).invitation;
  }

  async #invited(request: PersonRequest): Promise<{ invitation: Invitation; cookie: Cookie }> {
    const invitation = Invitation.parse(await this.#post('/api/people', request));
    return { invitation, cookie: await comeIn(this.url, codeIn(invitation.link)) };
  }

  /** Of the whole hall, for a test that speaks for others; what a request with it carries. */
  async key(...roles: KeyRole[]): Promise<{ authorization: string }> {
    const request = { name: 'Uji', roles, agencyIds: null, perMinute: 1_000_000 };
    return { authorization: `Bearer ${KeyAnswer.parse(await this.#post('/api/keys', request)).key}` };
  }

  /** As the administrator. Rejects with what was refused. */
  async ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const { origin } = new URL(this.url);
    const response = await fetch(this.url + path, {
      method,
      headers: { 'content-type': 'application/json', cookie: this.#cookie, origin },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  #post(path: string, body: object): Promise<unknown> {
    return this.ask('POST', path, body);
  }
}

/** Whole addresses; empty where the server printed none. */
export interface PrintedLinks {
  administrator: string;
  kiosk: string;
  display: string;
  counter: string;
}

/** What a start prints for those who are to come in. */
export function linksOf({ output }: TestServer): PrintedLinks {
  const printed = (name: string) => new RegExp(`^  ${name} +(\\S+#\\S+)$`, 'm').exec(output)?.[1] ?? '';
  const administrator = printed('Administrator');
  if (administrator === '') throw new Error(`The server printed no link: ${output}`);
  return { administrator, kiosk: printed('Kiosk'), display: printed('Display'), counter: printed('Loket') };
}

/** Sets a password, and gives what the session is known by. */
const comeIn = async (url: string, link: string): Promise<Cookie> =>
  keptOf(await askedBy(url, '/api/session', { link, password }));

/** As a browser does that nobody has signed in at, unless `more` says who. Rejects with what was refused. */
async function askedBy(url: string, path: string, body: object, more: Record<string, string> = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...more };
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}

function keptOf({ headers }: Response): Cookie {
  const [name = '', value = ''] = headers.getSetCookie()[0]?.split(';')[0]?.split('=') ?? [];
  if (value === '') throw new Error('No cookie came');
  return { name, value };
}
