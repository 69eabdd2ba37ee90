/** What is bounded below HTTP and Socket.IO: TCP connections, WebSockets and all that is sent on them. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Gate } from '../gate/gate.ts';
import { proofsOf } from '../gate/proofs.ts';
import { clientAddress, networkOf, type Trust } from '../gate/proxy.ts';
import type { TransportLimits } from './allowances.ts';
import { Connections } from './connections.ts';
import { LiveConnections } from './live-connections.ts';

export interface TransportParts {
  gate: Gate;
  trust: Trust;
  limits: TransportLimits;
}

export interface Transport {
  limits: TransportLimits;
  connections: Connections;
  liveConnections: LiveConnections;
}

/** To be called before anything else listens to `server`. */
export function boundTransport(server: Server, { gate, trust, limits }: TransportParts): Transport {
  const now = () => performance.now();
  const askerOf = (request: IncomingMessage) => networkOf(clientAddress(request, trust));
  const hasOwnRate = ({ headers }: IncomingMessage) => gate.principal(proofsOf(headers))?.kind === 'key';
  const isOfHall = (request: IncomingMessage) =>
    hasOwnRate(request) || gate.knocker(proofsOf(request.headers)) !== null;
  const isProxy = (address: string) => trust(address, 0);
  const connections = new Connections(server, { limits, now, isProxy, networkOf, askerOf, hasOwnRate, isOfHall });
  const liveConnections = new LiveConnections({
    ...{ limits, now, networkOf: askerOf, isOfHall },
    onProof: ({ tcp }) => connections.prove(tcp),
  });
  server.on('upgrade', ({ url = '' }: IncomingMessage, tcp: Duplex) => {
    // Nothing else would close it: the web server no longer handles a connection after its upgrade.
    if (!url.startsWith('/socket.io/')) tcp.destroy();
  });
  return { limits, connections, liveConnections };
}
