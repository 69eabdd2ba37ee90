/**
 * Lets everybody of a rehearsal in through the doors of its server, as the administrator of a hall does: people are invited and
 * come in by their links, devices show a code that is confirmed. Nothing is put into the register behind its back.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import {
  type Agencies,
  type DeviceId,
  type DeviceKind,
  DeviceRow,
  Invitation,
  Me,
  PairingAnswer,
  type Role,
  type SignIn,
} from '../../../shared/access/access.ts';
import { BusinessDay, type OfficerId } from '../../../shared/base/ids.ts';

/** What a browser sends back of whoever is in: `name=value`. */
export type CookiePair = string;

export interface LetIn {
  officerId: OfficerId;
  cookie: CookiePair;
  /** As it came, for a browser that is to keep it. */
  lines: readonly string[];
}

export interface DeviceLetIn extends Omit<LetIn, 'officerId'> {
  deviceId: DeviceId;
}

const Today = z.object({ data: z.object({ day: BusinessDay }) });

/** Of everybody; nobody types it. To look for patterns in a longer one takes a tenth of a second for each of them. */
const password = randomBytes(9).toString('base64url');

const againMs = 500;

const codeIn = (link: string): string => link.slice(link.indexOf('=') + 1);

export class StaffRoom {
  readonly url: string;
  #cookie: CookiePair;

  private constructor(url: string, cookie: CookiePair) {
    this.url = url;
    this.#cookie = cookie;
  }

  /** `adminLink`: as a start prints it. */
  static async open(url: string, adminLink: string): Promise<StaffRoom> {
    const { cookie } = await new StaffRoom(url, '').#comeIn(adminLink);
    return new StaffRoom(url, cookie);
  }

  /** Invites somebody, who comes in. */
  async person(name: string, signInName: string, role: z.infer<typeof Role>, agencyIds: Agencies): Promise<LetIn> {
    const invited = await this.#ask('/people', { name, signInName, role, agencyIds });
    return this.#comeIn(Invitation.parse(invited.body).link);
  }

  /** One more session of somebody who is in already. */
  again(signInName: string): Promise<LetIn> {
    return this.#signIn({ signInName, password });
  }

  async device(kind: DeviceKind, name: string, zoneId: string | null): Promise<DeviceLetIn> {
    const report = { version: 'latihan', sound: null, paper: null };
    const { code, claim } = PairingAnswer.parse((await this.#ask('/pairings', { kind, report }, '')).body);
    const confirmed = await this.#ask('/devices', { code, name, zoneId, counterId: null });
    const { lines } = await this.#ask('/pairings/claim', { claim }, '');
    return { deviceId: DeviceRow.parse(confirmed.body).deviceId, cookie: pairsOf(lines), lines };
  }

  /** The business day of the hall. Null: it does not say so just now. */
  async today(): Promise<BusinessDay | null> {
    try {
      const response = await fetch(`${this.url}/api/views/floor`, { headers: { cookie: this.#cookie } });
      return response.ok ? Today.parse(await response.json()).data.day : null;
    } catch {
      return null;
    }
  }

  #comeIn(link: string): Promise<LetIn> {
    return this.#signIn({ link: codeIn(link), password });
  }

  async #signIn(asked: z.input<typeof SignIn>): Promise<LetIn> {
    const { body, lines } = await this.#ask('/session', asked, '');
    return { officerId: Me.parse(body).officerId, cookie: pairsOf(lines), lines };
  }

  /** Rejects with what was refused. */
  async #ask(path: string, body: unknown, cookie = this.#cookie): Promise<{ body: unknown; lines: string[] }> {
    const response = await fetch(`${this.url}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie === '' ? {} : { cookie }) },
      body: JSON.stringify(body),
    });
    // Nothing was done: a machine with much else to do could not save it just then (rule RH7).
    if (response.status === 503) return sleep(againMs).then(() => this.#ask(path, body, cookie));
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return { body: JSON.parse(text), lines: response.headers.getSetCookie() };
  }
}

const pairsOf = (lines: readonly string[]): CookiePair => lines.map((line) => line.split(';')[0]).join('; ');
