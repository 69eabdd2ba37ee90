/** How a device comes to the hall: it shows a code, a person confirms it, and the device fetches its token with its claim. */

import type { z } from 'zod';
import {
  type ClaimAnswer,
  DeviceId,
  type DeviceKind,
  type DeviceReport,
  type DeviceRow,
  type PairingAnswer,
  type PairingConfirm,
  type PairingSeen,
  pairingCodeMs,
} from '../../../shared/access/access.ts';
import type { Instant } from '../../../shared/base/ids.ts';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import { KeyedMutex, Mutex } from '../../base/mutex.ts';
import { mayDevices } from '../../domain/permission/manage.ts';
import type { Book } from '../stores/book.ts';
import type { Pairing } from '../stores/kinds.ts';
import type { Links } from '../stores/links.ts';
import type { NoteChange } from '../stores/note-change.ts';
import type { PersonPrincipal } from '../stores/principal.ts';
import { digestOf, newPairingCode, newSecret, type RandomBytes } from '../stores/secrets.ts';
import { type DeviceService, type PairedDevice, placeInLog } from './devices.ts';
import { codeToEnd } from './open-codes.ts';

const firstLetters: Record<DeviceKind, string> = { kiosk: 'k', display: 'd', desk: 'l' };

export interface PairingServiceParts {
  pairings: Book<Pairing>;
  devices: DeviceService;
  links: Links;
  clock: () => Instant;
  randomBytes: RandomBytes;
  note: NoteChange;
}

export type Claimed = (ClaimAnswer & { status: 'waiting' }) | PairedDevice;

export class PairingService {
  #parts: PairingServiceParts;
  #mutex = new KeyedMutex();
  #asking = new Mutex();

  constructor(parts: PairingServiceParts) {
    this.#parts = parts;
  }

  /** Anybody may ask. `from`: the browser or machine that is known, or else the network. */
  ask(asked: { kind: DeviceKind; report: DeviceReport }, from: string): Promise<Result<PairingAnswer>> {
    // One after another: many at once would each find the same place.
    return this.#asking.run(() => this.#ask(asked, digestOf(from)));
  }

  async #ask(
    { kind, report }: { kind: DeviceKind; report: DeviceReport },
    askedBy: string,
  ): Promise<Result<PairingAnswer>> {
    const { pairings, devices, clock, randomBytes } = this.#parts;
    // Nobody could confirm a code, and whoever stands before the screen learns why.
    if (!devices.hasHall) return no('hall-not-configured');
    const tooMany = codeToEnd(pairings.entries(), askedBy);
    if (tooMany !== null) await pairings.take(tooMany);
    const claim = newSecret(randomBytes);
    const askedAt = clock();
    const until = askedAt + pairingCodeMs;
    const pairing = { kind, report, claimDigest: digestOf(claim), askedAt, until, askedBy, deviceId: null };
    for (;;) {
      const code = newPairingCode(randomBytes);
      if (await pairings.add(code, pairing)) return yes({ code, claim, until });
    }
  }

  /** Of those that ask with one claim, one gets the token; it is unknown afterwards. */
  async claim(claim: string): Promise<Result<Claimed>> {
    const { pairings, devices } = this.#parts;
    const claimDigest = digestOf(claim);
    const found = pairings.entries().find(([, pairing]) => pairing.claimDigest === claimDigest);
    if (found === undefined || this.#isOver(found[1])) return no('pairing-unknown');
    const [code, { deviceId }] = found;
    if (deviceId === null) return yes({ status: 'waiting' });
    if ((await pairings.take(code)) === null) return no('pairing-unknown');
    const paired = await devices.giveToken(deviceId);
    return paired === null ? no('pairing-unknown') : yes(paired);
  }

  /** The device that shows this code, before it is confirmed. */
  look(by: PersonPrincipal, code: string): Result<PairingSeen> {
    const found = this.#open(by, code);
    if (!found.ok) return found;
    const { kind, report, askedAt } = found.value;
    return yes({ kind, report, askedAt });
  }

  /** One after another: of many who confirm a code at once only the first is in the record. */
  confirm(by: PersonPrincipal, confirm: z.infer<typeof PairingConfirm>): Promise<Result<DeviceRow>> {
    return this.#mutex.run(confirm.code, () => this.#confirm(by, confirm));
  }

  async #confirm(
    by: PersonPrincipal,
    { code, ...settings }: z.infer<typeof PairingConfirm>,
  ): Promise<Result<DeviceRow>> {
    const { pairings, devices, clock, note } = this.#parts;
    const found = this.#open(by, code);
    if (!found.ok) return found;
    const pairing = found.value;
    const fits = devices.checkSettings(pairing.kind, settings);
    if (!fits.ok) return fits;
    if (devices.isFull) return no('access-full');
    const deviceId = this.#newDeviceId(pairing.kind);
    await note(by.officerId, { type: 'DevicePaired', ...placeInLog(deviceId, pairing.kind, settings) });
    // The device's record must exist before the pairing is confirmed, because the device may ask at any moment.
    const row = await devices.add(deviceId, pairing.kind, settings, pairing.report);
    const confirmed = await pairings.change(code, (now) =>
      now.deviceId === null ? { ...now, deviceId, until: clock() + pairingCodeMs } : now,
    );
    if (confirmed?.deviceId === deviceId) return yes(row);
    // Another person confirmed it first.
    await devices.remove(deviceId);
    return no('pairing-unknown');
  }

  /** A device for a trial, without asking anybody. */
  async useLink(code: string): Promise<Result<PairedDevice>> {
    const { links, devices, note } = this.#parts;
    const purpose = links.look(code)?.purpose;
    if (purpose !== 'kiosk' && purpose !== 'display') return no('link-used');
    const deviceId = this.#newDeviceId(purpose);
    const change = { type: 'DevicePaired', deviceId, kind: purpose, zoneId: null, counterId: null } as const;
    if ((await links.use(code, () => note(null, change))) === null) return no('link-used');
    await devices.addTrial(deviceId, purpose);
    const paired = await devices.giveToken(deviceId);
    return paired === null ? no('link-used') : yes(paired);
  }

  endOver(): Promise<void> {
    return this.#parts.pairings.takeWhere((pairing) => this.#isOver(pairing));
  }

  #open(by: PersonPrincipal, code: string): Result<Pairing> {
    const may = mayDevices(by);
    if (!may.ok) return may;
    const pairing = this.#parts.pairings.get(code);
    const isOpen = pairing?.deviceId === null && !this.#isOver(pairing);
    return isOpen ? yes(pairing) : no('pairing-unknown');
  }

  #newDeviceId(kind: DeviceKind): DeviceId {
    return DeviceId.parse(`${firstLetters[kind]}-${this.#parts.randomBytes(6).toString('hex')}`);
  }

  /** One that would last longer than any does was made when the clock was wrong. */
  #isOver = ({ until }: Pairing): boolean => {
    const leftMs = until - this.#parts.clock();
    return leftMs <= 0 || leftMs > pairingCodeMs;
  };
}
