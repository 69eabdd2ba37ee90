/** Those who look after a hall: they come in by the link that its server printed, and let others in. */
import { DeviceRow, Invitation, KeyAnswer, type KeyRole, type PersonRequest } from '../../../shared/access.ts';
import type { TestServer } from './server.ts';

/** Of everybody whom the staff let in. */
export const password = 'antre tertib itu indah';

export class Staff {
  readonly server: TestServer;
  #cookie: string;
  /** Sign-in names by the names of people. */
  #people = new Map<string, string>();

  private constructor(server: TestServer, cookie: string) {
    this.server = server;
    this.#cookie = cookie;
  }

  /** Uses up the link with which the server asks for an administrator. */
  static async of(server: TestServer): Promise<Staff> {
    const link = linksOf(server).administrator;
    return new Staff(server, await comeIn(server.url, link.split('=')[1]!));
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

  /** Gives the name with which the officer signs in, with `password`; the second time the same. */
  async officer(name: string): Promise<string> {
    const known = this.#people.get(name);
    if (known !== undefined) return known;
    const signInName = name.toLowerCase().replaceAll(' ', '.');
    await this.person({ name, signInName, role: 'officer', agencyIds: null });
    this.#people.set(name, signInName);
    return signInName;
  }

  /** Invites somebody, who sets the password. */
  async person(request: PersonRequest): Promise<Invitation> {
    const invitation = Invitation.parse(await this.#post('/api/people', request));
    await comeIn(this.url, invitation.link.split('=')[1]!);
    return invitation;
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

/** Sets a password, and gives the cookie of the session. */
async function comeIn(url: string, link: string): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ link, password }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!response.ok || cookie === undefined) throw new Error(`The link was refused: ${await response.text()}`);
  return cookie.split(';')[0]!;
}
