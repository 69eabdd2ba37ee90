/** HTTP as bytes on a TCP connection, so that a retry is the same bytes. */
import { connect } from 'node:net';
import { withKey } from '../../support/server/test-key.ts';

/** Its last byte is a space: without it the body is whole JSON, and only its length says that something is missing. */
export const requestBytes = (path: string, body: unknown): Buffer => {
  const text = `${JSON.stringify(body)} `;
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: antrean',
    'content-type: application/json',
    `authorization: ${withKey.authorization}`,
    `content-length: ${Buffer.byteLength(text)}`,
    'connection: close',
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`);
};

/**
 * Sends `bytes` and gives what comes back until the connection ends, however it ends. With `hangUpAfter` it hangs up itself
 * as soon as so many bytes have come.
 */
export function exchange(url: string, bytes: Buffer, hangUpAfter = Number.POSITIVE_INFINITY): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes));
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
      if (received.length >= hangUpAfter) socket.destroy();
    });
    // The end of a connection is what these tests are about.
    socket.on('error', () => {});
    socket.once('close', () => resolve(received));
  });
}

/** Status line and body. What stands between them has the time of day in it. */
export function parts(reply: string): { status: string; body: string } {
  const end = reply.indexOf('\r\n\r\n');
  return { status: reply.slice(0, reply.indexOf('\r\n')), body: reply.slice(end + 4) };
}
