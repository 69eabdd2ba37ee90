/** The web server that everything is heard by: HTTP, or HTTPS where it has a certificate. */
import { readFileSync } from 'node:fs';
import type { RequestListener, Server, ServerOptions } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createSecureContext } from 'node:tls';
import { messageOf } from '../base/message.ts';
import { StartProblem } from '../base/start-problem.ts';
import type { Config } from './config.ts';

/** An import would fetch every name of the module at once, and with one of them load a whole HTTP client: 0.1 s of a start. */
const { createServer } = process.getBuiltinModule('node:http');

/** Who sends slower than this keeps nobody else waiting: headers are some hundred bytes, and a body 64 KiB at most. */
const patience: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
};

/** Who takes nothing of an answer for so long, and says nothing, is gone. A WebSocket has a heartbeat of its own instead. */
const restMs = 60_000;

export interface Certificate {
  cert: Buffer;
  key: Buffer;
}

/** `certificate` null: HTTP. */
export function webServer(certificate: Certificate | null, application: RequestListener): Server {
  const listener: RequestListener = (request, response) => {
    // Of a connection that was ended, what had come with it before is not looked at.
    if (!request.socket.destroyed) application(request, response);
  };
  const server =
    certificate === null
      ? createServer(patience, listener)
      : createSecureServer({ ...patience, handshakeTimeout: patience.headersTimeout, ...certificate }, listener);
  server.timeout = restMs;
  return server;
}

/** Null: none is meant. Throws `StartProblem`. */
export function readCertificate(tls: Config['tls']): Certificate | null {
  if (tls === null) return null;
  const { certFile, keyFile } = tls;
  const pair = { cert: fileOf('TLS_CERT', certFile), key: fileOf('TLS_KEY', keyFile) };
  try {
    createSecureContext(pair);
  } catch (error) {
    throw new StartProblem(
      `TLS_CERT ${certFile} and TLS_KEY ${keyFile} do not make a certificate: ${messageOf(error)}`,
    );
  }
  return pair;
}

function fileOf(name: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new StartProblem(`${name} ${path} cannot be read: ${messageOf(error)}`);
  }
}

/** Gives the port. */
export function listen(server: Server, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const advice = error.code === 'EADDRINUSE' ? '; something listens there already, take another port' : '';
      reject(new StartProblem(`${host}:${port} cannot be listened on: ${messageOf(error)}${advice}`));
    });
    // All pages of a hall come back in the same second after a start; what waits to be accepted beyond this is turned away.
    server.listen({ host, port, backlog: 4_096 }, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}
