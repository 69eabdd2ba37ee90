/** What a socket is made of, and what its server needs. */
import type { Logger } from 'pino';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Instant } from '../../../shared/base/ids.ts';
import type { ClientToServer, ServerToClient } from '../../../shared/protocol.ts';
import type { Access } from '../../access/access.ts';
import type { Principal } from '../../access/stores/principal.ts';
import type { TimeKeeper } from '../../clock/time-keeper.ts';
import type { LiveHall } from '../../hall/hall.ts';
import type { CutOff } from '../gate/cut-off.ts';
import type { Gate } from '../gate/gate.ts';
import type { Limits } from '../gate/limits.ts';
import type { Proofs } from '../gate/proofs.ts';
import type { Trust } from '../gate/proxy.ts';
import type { Backlog } from '../transport/backlog.ts';
import type { Transport } from '../transport/transport.ts';

export interface SocketParts {
  hall: LiveHall;
  access: Access;
  gate: Gate;
  limits: Limits;
  trust: Trust;
  cutOff: CutOff;
  transport: Transport;
  clock: () => Instant;
  time: TimeKeeper;
  logger: Logger;
  publicUrl: string | null;
  /** Where phones reach this hall, if that is known, without `PUBLIC_URL`; `port`: on which the page came in. */
  phonesAt: (port: number) => string | null;
}

/** Who is at the other end. */
export interface SocketData {
  proofs: Proofs;
  /** As they came in; what they may is found out anew with each message. */
  principal: Principal;
  backlog: Backlog;
  /** Messages that were too many since the last that was not. */
  inVain: number;
  /** For which kiosks a key has spoken here: they are connected as long as it is. */
  kiosks: Set<string>;
}

export type HallSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
export type HallSockets = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
