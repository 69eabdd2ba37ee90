/**
 * What a live connection may send, and how much may wait for it, by what it has proved to be. The limits of messages
 * (`gate/limits.ts`) answer with a refusal; these are wider, count every byte and every frame, and end the connection.
 */
import type { Principal } from '../../access/stores/principal.ts';
import { noRate, type Rate } from './budget.ts';

/** A stranger has proved nothing, or came in as a visitor without a ticket. */
export type LiveConnectionKind = 'stranger' | Principal['kind'];

export interface Allowance {
  /** Frames of messages and of parts of messages, also of those that are no event. */
  frames: Rate;
  bytes: Rate;
  /** Of one message. */
  messageBytes: number;
  /** Our pages send text only; programs may try. */
  mayBeBinary: boolean;
  /** Of what was written and not taken yet. */
  backlogBytes: number;
  /** The same of all connections with one proof together. */
  backlogBytesOfProof: number;
  /** Of the views that are watched with one proof, or by all strangers of one network: each counts once for each key. */
  watchedBytes: number;
}

/** Of what comes over HTTP. Pieces are readings and the ends of lines in them: each costs a call, however few bytes it has. */
export interface InflowLimits {
  /** From the beginning of a request to that of the next one on its connection: its body, and the headers of the next. */
  most: { pieces: number; bytes: number };
  /** So much has any request. What comes beyond it counts. */
  ordinary: { pieces: number; bytes: number };
  /** Beyond it: of one network. */
  more: { pieces: Rate; bytes: Rate };
  /** Of all strangers together. */
  morePiecesInAll: Rate;
}

export interface TransportLimits {
  /** From the open connection to the first words on it. */
  handshakeMs: number;
  allowances: { [K in LiveConnectionKind]: Allowance };
  /** Pings, pongs and closes of a connection of any kind. Browsers send none of their own accord. */
  control: Rate;
  /** Of all strangers of one network together. */
  strangerFrames: Rate;
  /** Of all strangers together, after the first words of each. */
  strangerFramesInAll: Rate;
  /** Of messages of strangers that have begun and not ended: of one network, and in all. */
  strangerMessageBytes: { ofNetwork: number; inAll: number };
  /** Live connections of strangers. */
  strangers: { ofNetwork: number; inAll: number };
  /** Live connections with one proof: one ticket, one person, one device, one key. */
  ofProof: { [K in Principal['kind']]: number };
  /** TCP connections on which nobody has proved anything yet. */
  connections: { ofNetwork: number; inAll: number };
  /** New TCP connections of one network. */
  arrivals: Rate;
  /** Requests over HTTP of one network; a key has a rate of its own. Those above the limit of requests are answered so. */
  requests: Rate;
  /** Of all strangers together; the hall's own are not turned away by it. */
  requestsInAll: Rate;
  /** Requests on one connection that were sent without waiting for an answer. */
  requestsAtOnce: number;
  inflow: InflowLimits;
  /** What waits for all connections together on which nobody has proved anything. */
  strangersBacklogBytes: number;
}

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;
const rate = (burst: number, perSecond: number): Rate => ({ burst, perSecond });

export const usualTransport: TransportLimits = {
  handshakeMs: 10_000,
  allowances: {
    stranger: {
      frames: rate(700, 10),
      bytes: rate(160 * kibibyte, 4 * kibibyte),
      messageBytes: 160 * kibibyte,
      mayBeBinary: false,
      backlogBytes: 64 * kibibyte,
      backlogBytesOfProof: 64 * mebibyte,
      watchedBytes: 16 * mebibyte,
    },
    visitor: {
      frames: rate(700, 10),
      bytes: rate(256 * kibibyte, 8 * kibibyte),
      messageBytes: 16 * kibibyte,
      mayBeBinary: false,
      backlogBytes: 256 * kibibyte,
      backlogBytesOfProof: mebibyte,
      watchedBytes: mebibyte,
    },
    person: {
      frames: rate(1_000, 50),
      bytes: rate(2 * mebibyte, 64 * kibibyte),
      messageBytes: 160 * kibibyte,
      mayBeBinary: false,
      backlogBytes: mebibyte,
      backlogBytesOfProof: 4 * mebibyte,
      watchedBytes: 8 * mebibyte,
    },
    // A kiosk that was long without its server hands in all that it gave out.
    device: {
      frames: rate(5_000, 300),
      bytes: rate(4 * mebibyte, 256 * kibibyte),
      messageBytes: 160 * kibibyte,
      mayBeBinary: true,
      backlogBytes: mebibyte,
      backlogBytesOfProof: 4 * mebibyte,
      watchedBytes: 8 * mebibyte,
    },
    key: {
      frames: rate(20_000, 2_000),
      bytes: rate(16 * mebibyte, 2 * mebibyte),
      messageBytes: 160 * kibibyte,
      mayBeBinary: true,
      backlogBytes: mebibyte,
      backlogBytesOfProof: 32 * mebibyte,
      watchedBytes: 64 * mebibyte,
    },
  },
  control: rate(20, 1),
  strangerFrames: rate(20_000, 300),
  strangerFramesInAll: rate(40_000, 1_000),
  strangerMessageBytes: { ofNetwork: 8 * mebibyte, inAll: 32 * mebibyte },
  strangers: { ofNetwork: 1_024, inAll: 4_096 },
  ofProof: { visitor: 20, person: 50, device: 50, key: 5_000 },
  connections: { ofNetwork: 2_048, inAll: 8_192 },
  arrivals: rate(8_000, 100),
  requests: rate(8_000, 200),
  requestsInAll: rate(40_000, 800),
  requestsAtOnce: 8,
  // JSON of 64 KiB over as many lines as people write. A body of some megabytes hears that it is too large.
  inflow: {
    most: { pieces: 4_096, bytes: 32 * mebibyte },
    ordinary: { pieces: 100, bytes: 160 * kibibyte },
    more: { pieces: rate(20_000, 1_000), bytes: rate(256 * mebibyte, mebibyte) },
    morePiecesInAll: rate(100_000, 5_000),
  },
  strangersBacklogBytes: 64 * mebibyte,
};

const all = Number.POSITIVE_INFINITY;

/** For a load test: no rate, no ceiling. What waits for one connection stays bounded. */
export const openTransport: TransportLimits = {
  handshakeMs: usualTransport.handshakeMs,
  allowances: {
    stranger: unlimited(usualTransport.allowances.stranger),
    visitor: unlimited(usualTransport.allowances.visitor),
    person: unlimited(usualTransport.allowances.person),
    device: unlimited(usualTransport.allowances.device),
    key: unlimited(usualTransport.allowances.key),
  },
  control: noRate,
  strangerFrames: noRate,
  strangerFramesInAll: noRate,
  strangerMessageBytes: { ofNetwork: all, inAll: all },
  strangers: { ofNetwork: all, inAll: all },
  ofProof: { visitor: all, person: all, device: all, key: all },
  connections: { ofNetwork: all, inAll: all },
  arrivals: noRate,
  requests: noRate,
  requestsInAll: noRate,
  requestsAtOnce: all,
  inflow: {
    most: { pieces: all, bytes: all },
    ordinary: { pieces: all, bytes: all },
    more: { pieces: noRate, bytes: noRate },
    morePiecesInAll: noRate,
  },
  strangersBacklogBytes: all,
};

function unlimited({ backlogBytes }: Allowance): Allowance {
  const ofProof = { backlogBytesOfProof: all, watchedBytes: all };
  return { frames: noRate, bytes: noRate, messageBytes: all, mayBeBinary: true, backlogBytes, ...ofProof };
}
