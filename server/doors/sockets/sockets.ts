/** The live door: the same commands and views as the other one, and every change of a watched view. */
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Server } from 'socket.io';
import type { DeviceId, DeviceSelf } from '../../../shared/access/access.ts';
import {
  type Hello,
  maxMessageBytes,
  pingIntervalMs,
  pingTimeoutMs,
  protocolVersion,
  type ViewName,
} from '../../../shared/protocol.ts';
import type { Ended } from '../../access/access.ts';
import type { DevicePrincipal, Principal } from '../../access/stores/principal.ts';
import { timerMs } from '../../clock/timer-ms.ts';
import { clockTold } from '../gate/clock-told.ts';
import { type CookieKind, cookieLine, cookiesOf } from '../gate/cookies.ts';
import { fromOurPages } from '../gate/origin.ts';
import { proofsOf } from '../gate/proofs.ts';
import { clientAddress, isSecure } from '../gate/proxy.ts';
import { SeenViews } from '../gate/seen-views.ts';
import { boundedWebSockets } from '../transport/web-socket-server.ts';
import { FailedUpgrades } from './failed-upgrades.ts';
import { atEach, coalesced, eachMinute } from './heartbeat.ts';
import { letIn } from './let-in.ts';
import { packets } from './packets.ts';
import { endConnection, serve } from './serve.ts';
import type { HallSocket, HallSockets, SocketParts } from './socket-parts.ts';
import { type WatcherId, Watches } from './watches.ts';

/** Screens need no more than some forty pictures a second. */
const pushGapMs = 25;
/** An alarm begins when its cause is old enough, also in a hall in which nothing happens (rule J3). */
const fromTimeAlone: ReadonlySet<ViewName> = new Set(['alarms']);
const alarmsLookMs = 5_000;
/** Between two looks whether everything has been sent. */
const lookGapMs = 10;

/** So long ago something was heard at least, on a connection that is ended because nothing was. */
const longestSilenceMs = pingIntervalMs + pingTimeoutMs;

export interface OpenSockets {
  /** Resolves when nothing that was said waits to be sent any more. */
  sent: () => Promise<void>;
  /** Whether anybody watches a view. */
  isWatched: () => boolean;
  /** Ends every connection. */
  close: () => Promise<void>;
}

export function openSockets(server: HttpServer, parts: SocketParts): OpenSockets {
  const { hall, access, clock, time, cutOff, logger, transport } = parts;
  const { liveConnections } = transport;
  const failedUpgrades = new FailedUpgrades(logger, () => performance.now());
  const io: HallSockets = new Server(server, {
    transports: ['websocket'],
    parser: packets,
    wsEngine: boundedWebSockets((webSocket, request, tcp) => liveConnections.begin(webSocket, request, tcp)),
    destroyUpgrade: false,
    serveClient: false,
    pingInterval: pingIntervalMs,
    pingTimeout: pingTimeoutMs,
    connectTimeout: transport.limits.handshakeMs,
    // What is a little too large is still answered; what is far too large ends its connection.
    maxHttpBufferSize: 2 * maxMessageBytes,
    allowRequest: (request, decide) => decide(null, mayKnock(request, parts, failedUpgrades) && !cutOff.isCutOff),
  });
  transport.connections.boundRequests(server);
  io.engine.on('initial_headers', (headers: Record<string, string>, request: IncomingMessage) => {
    const line = renewedCookie(request, parts);
    if (line !== null) headers['Set-Cookie'] = line;
  });
  io.engine.on('connection_error', ({ context }: { context?: { name?: string } }) => {
    if (context?.name === 'TRANSPORT_HANDSHAKE_ERROR') failedUpgrades.notUpgraded();
  });
  io.engine.on('connection', (conn: HallSocket['conn']) => liveConnections.attach(conn));
  io.engine.use((request: Upgrade, response: UpgradeResponse, next: (error?: Error) => void) => {
    request.res = response;
    // A second WebSocket for a session that has one: our pages never open one, and its proofs would not be checked.
    const isSecond = new URL(request.url ?? '', 'http://antrean').searchParams.has('sid');
    next(isSecond ? new Error('a second WebSocket') : undefined);
  });
  io.use(letIn(parts, failedUpgrades));
  const seen = new SeenViews(hall);
  const watches = new Watches({
    look: (name, query) => seen.of(name, query),
    onBug: (bug) => logger.error({ err: bug }, 'a view threw'),
    now: () => hall.now,
    send: (watchers, message) => io.to(watchers as WatcherId[]).emit('view', message),
    // It is behind others of the same owner, and finds its way back if somebody is there.
    end: (watcher) =>
      io
        .of('/')
        .sockets.get(watcher as WatcherId)
        ?.disconnect(true),
    partsNow: () => hall.parts(),
    subjectOf: (name, query) => hall.subjectOf(name, query),
  });
  let isAllAsked = false;
  const push = coalesced(pushGapMs, () => {
    for (const { data } of socketsOf(io)) if (data.backlog.isTooLong) data.backlog.cut();
    seen.forget();
    const only = isAllAsked ? null : fromTimeAlone;
    isAllAsked = false;
    return watches.refresh(only);
  });
  const pushAll = () => {
    isAllAsked = true;
    push.ask();
  };
  const endings = [
    hall.onChange(pushAll),
    eachMinute(clock, pushAll, (ms) => timerMs(ms, time)),
    atEach(alarmsLookMs, clock, push.ask, (ms) => timerMs(ms, time)),
    time.onChange(() => io.emit('clock', clockTold(time))),
    push.stop,
    cutOff.onCutOff(() => io.disconnectSockets(true)),
    access.onEnded((ended) => {
      for (const socket of socketsOf(io)) if (isEnded(socket.data.principal, ended)) endConnection(socket);
    }),
    access.devices.onDevice((deviceId, what) => {
      for (const socket of socketsOf(io))
        if (isDevice(socket.data.principal, deviceId)) tellDevice(socket, what, parts);
    }),
  ];
  io.on('connection', (socket) => welcome(socket, watches, parts));
  return {
    isWatched: () => watches.topicCount > 0,
    sent: async () => {
      const isWaiting = () => socketsOf(io).some(({ data }) => data.backlog.bytes > 0);
      do await sleep(lookGapMs);
      while (isWaiting());
    },
    close: async () => {
      for (const end of endings) end();
      transport.connections.stop();
      await io.close();
    },
  };
}

function welcome(socket: HallSocket, watches: Watches, parts: SocketParts): void {
  const { hall, access, gate, time, transport } = parts;
  const { principal } = socket.data;
  socket.data.backlog = transport.liveConnections.backlogOf(socket.conn);
  socket.data.inVain = 0;
  const beside = gate.kioskBeside(principal, socket.data.proofs);
  socket.data.kiosks = new Set(beside === null ? [] : [beside]);
  const publicUrl = parts.publicUrl ?? addressForPhones(socket, parts);
  const hello: Hello = {
    protocolVersion,
    logId: hall.logId,
    ...clockTold(time),
    ...(publicUrl === null ? {} : { publicUrl }),
    self: principal.kind === 'device' ? selfOf(principal) : null,
  };
  socket.emit('hello', hello);
  serve(socket, watches, parts);
  if (principal.kind === 'device') access.devices.presence.connected(principal.deviceId);
  socket.on('disconnect', (reason) => leave(socket, reason, watches, parts));
  forgetRequest(socket);
}

function leave(socket: HallSocket, reason: string, watches: Watches, { access }: SocketParts): void {
  const { principal, kiosks } = socket.data;
  // Without this a client that leaves its session could keep the connection open, and nothing would count it.
  socket.conn.close();
  watches.removeAll(socket.id);
  for (const who of kiosks) access.absences.disconnected(who, silentMs(reason));
  if (principal.kind === 'device') access.devices.presence.disconnected(principal.deviceId, silentMs(reason));
}

/** Engine.IO keeps it, and so the request, until the connection ends. */
interface UpgradeResponse {
  req: IncomingMessage | null;
}
interface Upgrade extends IncomingMessage {
  res?: UpgradeResponse;
}

const nothing = Object.freeze({});

/** With its headers it is as large as half of what is kept of a phone, and nobody asks for it any more. */
function forgetRequest({ conn, handshake }: HallSocket): void {
  const { res }: Upgrade = conn.request;
  if (res) res.req = null;
  Object.assign(conn, { request: null });
  Object.assign(handshake, { headers: nothing, query: nothing, auth: nothing });
}

/** A page that came over the network knows the address itself, and by the name that its certificate has. */
function addressForPhones({ request }: HallSocket, { phonesAt }: SocketParts): string | null {
  const { localAddress, localPort } = request.socket;
  const isHere = localAddress === undefined || /^(::ffff:)?127\.|^::1$/.test(localAddress);
  return isHere && localPort !== undefined ? phonesAt(localPort) : null;
}

const silentMs = (reason: string): number => (reason === 'ping timeout' ? longestSilenceMs : 0);

function mayKnock(
  request: IncomingMessage,
  { gate, limits, trust, publicUrl, cutOff }: SocketParts,
  failedUpgrades: FailedUpgrades,
): boolean {
  if (!fromOurPages(request, trust, publicUrl)) {
    failedUpgrades.foreign(request);
    return false;
  }
  const proofs = proofsOf(request.headers);
  if (!cutOff.isCutOff) gate.heard(proofs);
  const knocker = gate.knocker(proofs);
  return (knocker === null ? limits.socket(clientAddress(request, trust)) : limits.socketOf(knocker)).ok;
}

/** A browser deletes a cookie when it expires. A kiosk that runs for a year makes no requests but those of its connection, so the cookie is renewed there. */
function renewedCookie(request: IncomingMessage, { access, trust }: SocketParts): string | null {
  const cookies = cookiesOf(request.headers.cookie);
  const kinds = ['kiosk', 'display'] as const satisfies CookieKind[];
  const kind = kinds.find((kind) => access.devices.of(kind, cookies[kind] ?? '') !== null);
  return kind === undefined ? null : cookieLine(kind, cookies[kind] ?? null, isSecure(request, trust));
}

const socketsOf = (io: HallSockets): HallSocket[] => [...io.of('/').sockets.values()];

function isEnded(principal: Principal, ended: Ended): boolean {
  if ('sessionId' in ended) return principal.kind === 'person' && principal.sessionId === ended.sessionId;
  if ('deviceId' in ended) return isDevice(principal, ended.deviceId);
  return principal.kind === 'key' && principal.keyId === ended.keyId;
}

const isDevice = (principal: Principal, deviceId: DeviceId): boolean =>
  principal.kind === 'device' && principal.deviceId === deviceId;

function tellDevice(socket: HallSocket, what: 'settings' | 'reload', { gate }: SocketParts): void {
  if (what === 'reload') return void socket.emit('reload');
  const now = gate.principal(socket.data.proofs);
  if (now?.kind === 'device') socket.emit('device', selfOf(now));
}

const selfOf = ({ deviceId, deviceKind, settings }: DevicePrincipal): DeviceSelf => ({
  ...settings,
  deviceId,
  kind: deviceKind,
});
