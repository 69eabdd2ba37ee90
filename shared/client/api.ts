/** A page's requests about who comes in, and about the hall's people and machines; commands and views go over the line. */
import {
  ClaimAnswer,
  type DeviceKind,
  type DeviceReport,
  DeviceRow,
  DeviceRows,
  DeviceSelf,
  type DeviceSettings,
  HallSwitches,
  Invitation,
  KeyAnswer,
  type KeyRequest,
  KeyRows,
  LinkAnswer,
  Me,
  PairingAnswer,
  PairingSeen,
  type PersonChange,
  type PersonRequest,
  PersonRow,
  PersonRows,
  SessionAnswer,
  type SignIn,
} from '../access.ts';
import { Refused } from '../answers.ts';
import type { BusinessDay } from '../ids.ts';
import { type ComingAs, comingAsHeader } from '../protocol.ts';
import { OrderList, RecordAnswer, type RecordExportQuery, type RecordQuery } from '../record.ts';
import { type Refusal, refusal } from '../refusals.ts';

/** What was asked for, or why not. */
export type Reply<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** After this a page stops waiting, and says that the server is out of reach. */
const patienceMs = 10_000;

/** As much of a schema as is needed here. */
interface Reader<T> {
  safeParse: (value: unknown) => { success: true; data: T } | { success: false };
}
/** Of an answer that says nothing but that it is done. */
const Nothing: Reader<undefined> = { safeParse: () => ({ success: true, data: undefined }) };

export class Api {
  readonly #as: ComingAs;
  readonly #base: string;

  /** `base` without a slash at the end; left out: where the page itself was loaded from. */
  constructor(as: ComingAs, base = '') {
    this.#as = as;
    this.#base = base;
  }

  session = () => this.#ask('GET', '/session', SessionAnswer);
  signIn = (signIn: SignIn) => this.#ask('POST', '/session', Me, signIn);
  signOut = () => this.#ask('DELETE', '/session', Nothing);
  /** Here too. */
  signOutEverywhere = () => this.#ask('DELETE', '/sessions', Nothing);
  lookAtLink = (link: string) => this.#ask('POST', '/links/look', LinkAnswer, { link });
  changePassword = (current: string, password: string) => this.#ask('POST', '/password', Me, { current, password });
  /** `current` is the password; a PIN of null takes it away. */
  changePin = (current: string, pin: string | null) => this.#ask('POST', '/pin', Me, { current, pin });

  people = () => this.#ask('GET', '/people', PersonRows);
  addPerson = (person: PersonRequest) => this.#ask('POST', '/people', Invitation, person);
  changePerson = (officerId: string, change: PersonChange) =>
    this.#ask('PUT', `/people/${officerId}`, PersonRow, change);
  invite = (officerId: string) => this.#ask('POST', `/people/${officerId}/invitation`, Invitation, {});
  erasePerson = (officerId: string) => this.#ask('DELETE', `/people/${officerId}`, Nothing);

  askPairing = (kind: DeviceKind, report: DeviceReport) =>
    this.#ask('POST', '/pairings', PairingAnswer, { kind, report });
  claim = (claim: string) => this.#ask('POST', '/pairings/claim', ClaimAnswer, { claim });
  seePairing = (code: string) => this.#ask('POST', '/pairings/look', PairingSeen, { code });
  useDeviceLink = (link: string) => this.#ask('POST', '/pairings/link', DeviceSelf, { link });

  devices = () => this.#ask('GET', '/devices', DeviceRows);
  confirmPairing = (code: string, settings: DeviceSettings) =>
    this.#ask('POST', '/devices', DeviceRow, { ...settings, code });
  changeDevice = (deviceId: string, settings: DeviceSettings) =>
    this.#ask('PUT', `/devices/${deviceId}`, DeviceRow, settings);
  reloadDevice = (deviceId: string) => this.#ask('POST', `/devices/${deviceId}/reload`, Nothing, {});
  revokeDevice = (deviceId: string) => this.#ask('DELETE', `/devices/${deviceId}`, Nothing);

  keys = () => this.#ask('GET', '/keys', KeyRows);
  addKey = (key: KeyRequest) => this.#ask('POST', '/keys', KeyAnswer, key);
  revokeKey = (keyId: string) => this.#ask('DELETE', `/keys/${keyId}`, Nothing);
  switches = () => this.#ask('GET', '/switches', HallSwitches);
  setSwitches = (switches: HallSwitches) => this.#ask('PUT', '/switches', HallSwitches, switches);

  orderList = (day: BusinessDay) => this.#ask('GET', `/order-list?day=${day}`, OrderList);
  /** `before` is that of the page that was shown last. */
  record = (query: RecordQuery) => this.#ask('GET', `/record?${inAddress(query)}`, RecordAnswer);
  /** Where a link to the whole day as CSV leads. */
  recordCsvAddress = (query: RecordExportQuery): string => `${this.#base}/api/record.csv?${inAddress(query)}`;

  async #ask<T>(method: string, path: string, schema: Reader<T>, body?: unknown): Promise<Reply<T>> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${this.#base}/api${path}`, this.#request(method, body));
      text = await response.text();
    } catch {
      return { ok: false, refusal: refusal('out-of-reach') };
    }
    return response.ok ? contentOf(schema, text) : { ok: false, refusal: refusalOf(text) };
  }

  #request(method: string, body: unknown): RequestInit {
    const headers = { 'content-type': 'application/json', [comingAsHeader]: this.#as };
    return { method, headers, signal: patience(), ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  }
}

/** The browsers of 2021 have no `AbortSignal.timeout`. */
function patience(): AbortSignal {
  const end = new AbortController();
  setTimeout(() => end.abort(), patienceMs);
  return end.signal;
}

function inAddress(query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return new URLSearchParams(given).toString();
}

function contentOf<T>(schema: Reader<T>, text: string): Reply<T> {
  const value = schema.safeParse(jsonOf(text));
  return value.success ? { ok: true, value: value.data } : { ok: false, refusal: refusal('internal-error') };
}

/** A proxy in between has words of its own. */
function refusalOf(text: string): Refusal {
  const refused = Refused.safeParse(jsonOf(text));
  return refused.success ? refused.data.refusal : refusal('out-of-reach');
}

function jsonOf(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
