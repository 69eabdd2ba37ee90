/** The first words of a socket: who comes, and whether they have proved it. */
import type { ExtendedError } from 'socket.io';
import { Handshake, protocolVersion } from '../../../shared/protocol.ts';
import { done, type No, no, type Result, yes } from '../../../shared/refusals/result.ts';
import type { Principal } from '../../access/stores/principal.ts';
import { readAs } from '../gate/edge.ts';
import { noProofs, type Proofs, proofsOfHandshake } from '../gate/proofs.ts';
import type { FailedUpgrades } from './failed-upgrades.ts';
import type { HallSocket, SocketParts } from './socket-parts.ts';

/** Engine.IO's connections on which somebody was let in, or is being checked. */
const taken = new WeakSet<HallSocket['conn']>();

export const letIn =
  (parts: SocketParts, failed: FailedUpgrades) => (socket: HallSocket, next: (error?: ExtendedError) => void) => {
    // Socket.IO accepts several sessions on one connection; each would cost as much memory as a client.
    if (taken.has(socket.conn)) return void parts.transport.liveConnections.of(socket.conn).tcp.destroy();
    taken.add(socket.conn);
    const refuse = (answer: No) => {
      taken.delete(socket.conn);
      next(asError(answer));
    };
    const other = otherVersionOf(socket);
    if (other !== null) failed.otherVersion(other);
    const may = comeIn(socket, parts);
    if (may.ok) next();
    else refuse(may);
  };

function comeIn(socket: HallSocket, parts: SocketParts): Result {
  try {
    return letInNow(socket, parts);
  } catch (bug) {
    parts.logger.error({ err: bug }, 'a handshake could not be handled');
    return no('internal-error');
  }
}

function letInNow(socket: HallSocket, { gate, limits, transport }: SocketParts): Result {
  const proofs = proofsIn(socket);
  if (!proofs.ok) return proofs;
  const principal = gate.principal(proofs.value);
  if (principal === null) return no('signed-out');
  const may = mayLook(principal, limits);
  if (!may.ok) return may;
  socket.data.proofs = proofs.value;
  socket.data.principal = principal;
  transport.liveConnections.accept(socket.conn, principal);
  return done;
}

function proofsIn(socket: HallSocket): Result<Proofs> {
  const { handshake } = socket;
  // A page of another version is let in to be told so, and to nothing else: then it loads itself again.
  if (otherVersionOf(socket) !== null) return yes(noProofs);
  const words = readAs(Handshake, handshake.auth);
  return words.ok ? yes(proofsOfHandshake(handshake.headers, words.value)) : words;
}

/** The first words of another version may be words that this one does not know. Null: it is of this one, or says nothing of it. */
function otherVersionOf({ handshake }: HallSocket): number | null {
  const said: unknown = handshake.auth.protocolVersion;
  return Number.isSafeInteger(said) && said !== protocolVersion ? (said as number) : null;
}

const mayLook = (principal: Principal, limits: SocketParts['limits']): Result =>
  principal.kind === 'visitor' && principal.ticketId !== null ? limits.ticketLook(principal.ticketId) : done;

/** What Socket.IO takes over to the client as the `data` of its error. */
const asError = ({ refusal }: No): ExtendedError => Object.assign(new Error(refusal.code), { data: refusal });
