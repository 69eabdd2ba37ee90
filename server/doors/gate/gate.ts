/** The one place where it is decided who may: both doors ask here before they send a command to the hall, or look at it. */

import type { Refused } from '../../../shared/answers.ts';
import type { Actor, CommandEnvelope } from '../../../shared/commands.ts';
import { KioskId, type TicketId } from '../../../shared/ids.ts';
import { unreachable } from '../../../shared/unreachable.ts';
import type { ViewName, ViewQuery } from '../../../shared/views.ts';
import type { Access } from '../../access/access.ts';
import type { DevicePrincipal, KeyPrincipal, Principal } from '../../access/principal.ts';
import { refused } from '../../base/refused.ts';
import { commandRefusal, isOfDevice, isOfKiosk, type Sender, viewRefusal } from '../../domain/permission/command.ts';
import type { Hall } from '../../hall/hall.ts';
import type { Proofs } from './proofs.ts';

export interface GateParts {
  hall: Pick<Hall, 'state'>;
  access: Access;
  tickets: { ticketOf: (token: string) => TicketId | null };
}

export class Gate {
  #hall: Pick<Hall, 'state'>;
  #access: Access;
  #tickets: GateParts['tickets'];

  constructor({ hall, access, tickets }: GateParts) {
    this.#hall = hall;
    this.#access = access;
    this.#tickets = tickets;
  }

  /** Null: has not proved to be what it comes as. A visitor needs no proof to come in, and may do nothing without one. */
  principal({ as, cookies, key, token }: Proofs): Principal | null {
    if (key !== null) return this.#access.key(key);
    if (as === 'visitor') return { kind: 'visitor', ticketId: token === null ? null : this.#tickets.ticketOf(token) };
    const cookie = cookies[as];
    if (cookie === undefined) return null;
    return as === 'person' ? this.#access.person(cookie) : this.#access.device(as, cookie);
  }

  /** Null: the hall never gave such a token. */
  ticketOf(token: string): TicketId | null {
    return this.#tickets.ticketOf(token);
  }

  /** The counter's own machine, at which officers sign in with a PIN. */
  desk({ cookies }: Proofs): DevicePrincipal | null {
    return cookies.desk === undefined ? null : this.#access.device('desk', cookies.desk);
  }

  /** Null: it may be sent to the hall. */
  command(principal: Principal | null, { actor, command }: CommandEnvelope): Refused | null {
    if (principal === null) return refused('signed-out');
    const sender = this.#senderAs(principal, actor);
    if (sender === null) return refused(isNobody(principal) ? 'signed-out' : 'not-permitted');
    const { hall } = this.#hall.state;
    if (hall === null) return refused('hall-not-configured');
    const code = commandRefusal(hall, sender, command);
    return code === null ? null : refused(code);
  }

  /** Null: it may be seen. */
  view<N extends ViewName>(principal: Principal | null, name: N, query: ViewQuery<N>): Refused | null {
    const { hall } = this.#hall.state;
    if (hall === null) return refused('hall-not-configured');
    // Not to be watched for either: what the hall never gave does not come into being.
    if ('token' in query && this.ticketOf(query.token) === null) return refused('not-found');
    const who = principal ?? nobody;
    const code = viewRefusal(hall, this.#senderOf(who), name, query);
    if (code === null) return null;
    return refused(code === 'not-permitted' && isNobody(who) ? 'signed-out' : code);
  }

  /**
   * Null: the principal is somebody else. So a command that is sent again after another officer has signed in is refused,
   * and is not done in that one's name.
   */
  #senderAs(principal: Principal, actor: Actor): Sender | null {
    switch (actor.kind) {
      case 'officer':
        if (principal.kind === 'key') return this.#keyFor(principal, actor);
        return principal.kind === 'person' && principal.officerId === actor.officerId
          ? this.#senderOf(principal)
          : null;
      case 'kiosk':
        if (principal.kind === 'key') return isOfDevice(actor.kioskId) ? null : this.#senderOf(principal);
        return isKiosk(principal) && isOfKiosk(principal.deviceId, actor.kioskId) ? this.#senderOf(principal) : null;
      case 'visitor':
        return principal.kind === 'visitor' && principal.ticketId === actor.ticketId ? this.#senderOf(principal) : null;
      case 'hall':
        return null;
      default:
        return unreachable(actor);
    }
  }

  #keyFor(key: KeyPrincipal, { officerId }: Extract<Actor, { kind: 'officer' }>): Sender | null {
    const actsFor = this.#access.actingFor(key, officerId);
    return actsFor === null ? null : { kind: 'key', roles: key.roles, agencyIds: key.agencyIds, actsFor };
  }

  #senderOf(principal: Principal): Sender {
    switch (principal.kind) {
      case 'person':
        return { kind: 'person', rights: principal.rights, onlyCounterId: principal.onlyCounterId };
      case 'device':
        return isKiosk(principal) ? { kind: 'kiosk', kioskId: KioskId.parse(principal.deviceId) } : { kind: 'display' };
      case 'key':
        return { kind: 'key', roles: principal.roles, agencyIds: principal.agencyIds, actsFor: null };
      case 'visitor':
        return { kind: 'visitor', ticketId: principal.ticketId };
      default:
        return unreachable(principal);
    }
  }
}

/** Somebody who has shown nothing. */
const nobody: Principal = { kind: 'visitor', ticketId: null };
const isNobody = (principal: Principal): boolean => principal.kind === 'visitor' && principal.ticketId === null;

const isKiosk = (principal: Principal): principal is DevicePrincipal =>
  principal.kind === 'device' && principal.deviceKind === 'kiosk';
