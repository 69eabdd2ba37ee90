/** The first words of a socket: who comes, and whether they have proved it. */
import type { ExtendedError } from 'socket.io';
import type { Refused } from '../../../shared/answers.ts';
import { Handshake, protocolVersion } from '../../../shared/protocol.ts';
import type { Principal } from '../../access/principal.ts';
import { refused } from '../../base/refused.ts';
import { type Read, readAs } from '../gate/edge.ts';
import { noProofs, type Proofs, proofsOfHandshake } from '../gate/proofs.ts';
import type { HallSocket, SocketParts } from './socket-parts.ts';

/** Engine.IO's lines on which somebody is in, or is being asked who they are. */
const taken = new WeakSet<HallSocket['conn']>();

export const letIn = (parts: SocketParts) => (socket: HallSocket, next: (error?: ExtendedError) => void) => {
  // Socket.IO would let the same line in again and again, each time with all that one who is in costs.
  if (taken.has(socket.conn)) return void socket.conn.request.socket.destroy();
  taken.add(socket.conn);
  const refuse = (no: Refused) => {
    taken.delete(socket.conn);
    next(asError(no));
  };
  void comeIn(socket, parts).then(
    (no) => (no === null ? next() : refuse(no)),
    (bug) => {
      parts.logger.error({ err: bug }, 'a handshake could not be handled');
      refuse(refused('internal-error'));
    },
  );
};

/** Null: let in. */
async function comeIn(socket: HallSocket, { gate, limits }: SocketParts): Promise<Refused | null> {
  const proofs = proofsIn(socket);
  if (!proofs.ok) return proofs.refused;
  const principal = gate.principal(proofs.value);
  if (principal === null) return refused('signed-out');
  const tooMany = await looksTooOften(principal, limits);
  if (tooMany !== null) return tooMany;
  socket.data.proofs = proofs.value;
  socket.data.principal = principal;
  return null;
}

function proofsIn({ handshake }: HallSocket): Read<Proofs> {
  const words = readAs(Handshake, handshake.auth);
  if (!words.ok) return words;
  // A page of another version is let in to be told so, and to nothing else: then it loads itself again.
  const isOtherVersion = (words.value.protocolVersion ?? protocolVersion) !== protocolVersion;
  return { ok: true, value: isOtherVersion ? noProofs : proofsOfHandshake(handshake.headers, words.value) };
}

const looksTooOften = async (principal: Principal, limits: SocketParts['limits']): Promise<Refused | null> =>
  principal.kind === 'visitor' && principal.ticketId !== null ? limits.ticketLook(principal.ticketId) : null;

/** What Socket.IO takes over to the client as the `data` of its error. */
const asError = ({ refusal }: Refused): ExtendedError => Object.assign(new Error(refusal.code), { data: refusal });
