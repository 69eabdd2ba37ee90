/** The WebSocket server under Socket.IO, with what it may keep of one connection bounded. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import { graceMs } from './live-connection.ts';

/** Runs when a WebSocket begins: before a byte of it is read. */
export type OnWebSocket = (webSocket: WebSocket, request: IncomingMessage, tcp: Duplex) => void;

const bounds = {
  // `LiveConnection` answers pings.
  autoPong: false,
  // Pages send a message whole. A piece that came in costs memory however short it is.
  maxFragments: 32,
  maxBufferedChunks: 256,
  // From the close frame to the end of the TCP connection.
  closeTimeout: graceMs,
};

/** A class, as Engine.IO wants it (`wsEngine`). */
export const boundedWebSockets = (onWebSocket: OnWebSocket) =>
  class extends WebSocketServer {
    constructor(options: ServerOptions) {
      super({ ...options, ...bounds });
    }

    override handleUpgrade(
      request: IncomingMessage,
      tcp: Duplex,
      head: Buffer,
      callback: (webSocket: WebSocket, request: IncomingMessage) => void,
    ): void {
      super.handleUpgrade(request, tcp, head, (webSocket) => {
        onWebSocket(webSocket, request, tcp);
        callback(webSocket, request);
      });
    }
  };
