/** Both doors ask here before they send a command to the hall, show a view of it, or do what a route asks. */

import type { DeviceId } from '../../../shared/access/access.ts';
import type { CounterId, Instant, KioskId, OfficerId, TicketId } from '../../../shared/base/ids.ts';
import { unreachable } from '../../../shared/base/unreachable.ts';
import type { Actor, CommandEnvelope } from '../../../shared/commands.ts';
import { no, type Result, yes } from '../../../shared/refusals/result.ts';
import type { RouteUser } from '../../../shared/routes/contract.ts';
import type { ViewName, ViewQuery } from '../../../shared/views/views.ts';
import type { Access } from '../../access/access.ts';
import type { DevicePrincipal, KeyPrincipal, Principal } from '../../access/stores/principal.ts';
import { type Known, nothingKnown } from '../../domain/core/known.ts';
import { officerAt } from '../../domain/counter/desk.ts';
import { agenciesOf } from '../../domain/permission/agencies.ts';
import { mayCommand } from '../../domain/permission/command.ts';
import { mayReport } from '../../domain/permission/manage.ts';
import { mayUse } from '../../domain/permission/route.ts';
import { isOfDevice, isOfKiosk, type Sender } from '../../domain/permission/sender.ts';
import { mayView, queryWithin } from '../../domain/permission/view.ts';
import type { LiveHall } from '../../hall/hall.ts';
import { countedAs } from './counted-as.ts';
import type { Proofs } from './proofs.ts';
import { isKiosk, senderOf } from './sender.ts';

export interface GateParts {
  hall: Pick<LiveHall, 'state'>;
  access: Access;
  tickets: { ticketOf: (token: string) => TicketId | null };
}

export class Gate {
  #hall: Pick<LiveHall, 'state'>;
  #access: Access;
  #tickets: GateParts['tickets'];

  constructor({ hall, access, tickets }: GateParts) {
    this.#hall = hall;
    this.#access = access;
    this.#tickets = tickets;
  }

  /** Null: has not proved to be what it comes as. A visitor needs no proof to come in, and may do nothing without one. */
  principal(proofs: Proofs): Principal | null {
    const { as, cookies, key, token } = proofs;
    if (key !== null) return this.#access.keys.of(key);
    if (as === 'visitor') return { kind: 'visitor', ticketId: token === null ? null : this.#tickets.ticketOf(token) };
    const cookie = cookies[as];
    if (cookie === undefined) return null;
    if (as !== 'person') return this.#access.devices.of(as, cookie);
    return this.#access.sessions.person(cookie, this.desk(proofs)?.deviceId ?? null);
  }

  /** Null: the hall never gave such a token. */
  ticketOf(token: string): TicketId | null {
    return this.#tickets.ticketOf(token);
  }

  /** The counter's own machine, at which officers sign in with a PIN. */
  desk({ cookies }: Proofs): DevicePrincipal | null {
    return cookies.desk === undefined ? null : this.#access.devices.of('desk', cookies.desk);
  }

  /** The kiosk in this browser, whatever the browser comes as. */
  kiosk({ cookies }: Proofs): DevicePrincipal | null {
    return cookies.kiosk === undefined ? null : this.#access.devices.of('kiosk', cookies.kiosk);
  }

  /** A kiosk's browser asks something: it is not away, whatever it comes as and whatever becomes of it (rule K4). */
  heard(proofs: Proofs): void {
    const kiosk = this.kiosk(proofs);
    if (kiosk !== null) this.#access.absences.heard(kiosk.deviceId, this.#lastSeenAt(kiosk));
  }

  /** The same of a key, which says for which of its kiosks it asks. */
  heardFor(principal: Principal | null, kioskId: KioskId): void {
    const who = principal?.kind === 'key' ? nameOfKiosk(principal, kioskId) : null;
    if (who !== null) this.#access.absences.heard(who);
  }

  /** A connection of a kiosk's browser that comes as something else. Null: it is none. Gives the name to end it by. */
  kioskBeside(principal: Principal, proofs: Proofs): string | null {
    const kiosk = this.kiosk(proofs);
    if (kiosk === null || (principal.kind === 'device' && principal.deviceId === kiosk.deviceId)) return null;
    this.#access.absences.connected(kiosk.deviceId, this.#lastSeenAt(kiosk));
    return kiosk.deviceId;
  }

  /** What a browser or machine that belongs to the hall is counted by. Null: it is not known. */
  knownAs(proofs: Proofs): string | null {
    return this.#access.sessions.knownAs({ browser: proofs.cookies.browser ?? null, desk: this.desk(proofs) });
  }

  /**
   * Whose a new connection is, before its first words have said as what it comes: by the cookies of the browser, or the key. Null:
   * nobody's who is known.
   */
  knocker(proofs: Proofs): string | null {
    const mayComeAs = ['kiosk', 'display', 'person'] as const;
    const principals = mayComeAs.map((as) => this.principal({ ...proofs, as, token: null }));
    const known = principals.find((principal) => principal !== null);
    return known ? countedAs(known) : this.knownAs(proofs);
  }

  /** Whether it may be sent to the hall. */
  command(principal: Principal | null, { actor, command }: CommandEnvelope): Result {
    if (principal === null) return no('signed-out');
    const sender = this.#senderAs(principal, actor);
    if (sender === null) return no(isNobody(principal) ? 'signed-out' : 'not-permitted');
    const { hall } = this.#hall.state;
    return hall === null ? no('hall-not-configured') : mayCommand(hall, sender, command, this.#isThere(actor, command));
  }

  /** What the hall shall know beside a command: of the kiosk that sends it, which counts as heard of, or of the person whom it names. */
  known(principal: Principal | null, { actor, command }: CommandEnvelope): Known {
    if (command.type === 'AssignCounter')
      return { ...nothingKnown, officer: this.#access.known.officer(command.officerId) };
    if ((command.type === 'LendServices' || command.type === 'DropPlannedActs') && principal !== null)
      return { ...nothingKnown, agencyIds: agenciesOf(senderOf(principal)) };
    if (command.type === 'PlanActs' && principal !== null) {
      const named = command.acts.flatMap(({ act }) => (act.is === 'open' ? [act.officerId] : []));
      const officers = new Map(named.map((officerId) => [officerId, this.#access.known.officer(officerId)]));
      return { ...nothingKnown, agencyIds: agenciesOf(senderOf(principal)), officers };
    }
    const who = principal !== null && actor.kind === 'kiosk' ? nameOfKiosk(principal, actor.kioskId) : null;
    if (principal === null || who === null) return nothingKnown;
    const lastSeenAt = principal.kind === 'device' ? this.#lastSeenAt(principal) : undefined;
    const absences = this.#access.absences.of(who, lastSeenAt);
    if (principal.kind === 'key')
      return { ...nothingKnown, owner: principal.keyId, agencyIds: principal.agencyIds, absences };
    return { ...nothingKnown, owner: who, absences };
  }

  /** By whichever process. */
  #lastSeenAt({ deviceId }: DevicePrincipal): Instant | undefined {
    return this.#access.devices.presence.of(deviceId).lastSeenAt ?? undefined;
  }

  /** It was told that nothing can be written now. */
  unserved(principal: Principal, { actor }: CommandEnvelope): void {
    const who = actor.kind === 'kiosk' ? nameOfKiosk(principal, actor.kioskId) : null;
    if (who !== null) this.#access.absences.unserved(who);
  }

  /** Whether it may be seen, and what is looked at then: what the query asks for, within what whoever asks may see. */
  view<N extends ViewName>(principal: Principal | null, name: N, query: ViewQuery<N>): Result<ViewQuery<N>> {
    const { hall } = this.#hall.state;
    if (hall === null) return no('hall-not-configured');
    // A token that the hall never gave cannot become valid later, so it is refused also as a watch.
    if ('token' in query && this.ticketOf(query.token) === null) return no('not-found');
    const who = principal ?? nobody;
    const isThere = who.kind === 'person' && this.#isThere({ ...who, kind: 'officer' }, query);
    const sender = senderOf(who);
    const may = mayView(hall, sender, name, query, isThere);
    if (may.ok) return yes(queryWithin(sender, name, query));
    return may.refusal.code === 'not-permitted' && isNobody(who) ? no('signed-out') : may;
  }

  /** Whether the counter that it is about is open in this officer's name. */
  #isThere(actor: Pick<Actor, 'kind'> & { officerId?: OfficerId }, about: object): boolean {
    if (actor.kind !== 'officer' || !('counterId' in about)) return false;
    return officerAt(this.#hall.state, about.counterId as CounterId) === actor.officerId;
  }

  /** The device that tells of itself. */
  reporter(principal: Principal): Result<DeviceId> {
    const may = mayReport(senderOf(principal));
    if (!may.ok) return may;
    return principal.kind === 'device' ? yes(principal.deviceId) : no('not-permitted');
  }

  /** Whether the route may be used. */
  route(principal: Principal | null, who: RouteUser): Result {
    const isOrderListPublic = this.#access.switches.get().publicOrderList;
    return mayUse(who, principal && senderOf(principal), isOrderListPublic);
  }

  /**
   * Null: the principal is somebody else. So a command that is sent again after another officer has signed in is refused,
   * and is not done in that one's name.
   */
  #senderAs(principal: Principal, actor: Actor): Sender | null {
    switch (actor.kind) {
      case 'officer':
        if (principal.kind === 'key') return this.#keyFor(principal, actor);
        return principal.kind === 'person' && principal.officerId === actor.officerId ? senderOf(principal) : null;
      case 'kiosk':
        if (principal.kind === 'key') return isOfDevice(actor.kioskId) ? null : senderOf(principal);
        return isKiosk(principal) && isOfKiosk(principal.deviceId, actor.kioskId) ? senderOf(principal) : null;
      case 'visitor':
        return principal.kind === 'visitor' && principal.ticketId === actor.ticketId ? senderOf(principal) : null;
      case 'hall':
        return null;
      default:
        return unreachable(actor);
    }
  }

  #keyFor(key: KeyPrincipal, { officerId }: Extract<Actor, { kind: 'officer' }>): Sender | null {
    const actsFor = this.#access.keys.actingFor(key, officerId);
    return actsFor === null ? null : { kind: 'key', roles: key.roles, agencyIds: key.agencyIds, actsFor };
  }
}

/** By what it is known when a kiosk was connected: a device is one kiosk, a key stands for several. Null: it is none. */
export function nameOfKiosk(principal: Principal, kioskId: KioskId): string | null {
  if (principal.kind === 'device') return principal.deviceId;
  return principal.kind === 'key' ? `${principal.keyId} ${kioskId}` : null;
}

/** A sender without any proof. */
const nobody: Principal = { kind: 'visitor', ticketId: null };
const isNobody = (principal: Principal): boolean => principal.kind === 'visitor' && principal.ticketId === null;
