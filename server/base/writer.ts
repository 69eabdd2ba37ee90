/**
 * How standard output and standard error are written without ever waiting for whoever reads them. A pipe and a terminal are
 * opened once more, for ourselves, so that whoever shares them is not affected. A socket, which is what systemd gives, cannot
 * be: it is written by the event loop, from a queue that has an end. A file is written as it is.
 */
import { constants, fstatSync, openSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { isatty } from 'node:tty';

/** Gives how many bytes were taken; throws where none can be. */
export type WriteBytes = (bytes: Uint8Array) => number;

/** What waits for a reader of a socket, in bytes. */
const mostQueued = 65_536;
const writers = new Map<number, WriteBytes>();

export function writerOf(fd: number): WriteBytes {
  const known = writers.get(fd);
  if (known !== undefined) return known;
  const writer = newWriterOf(fd);
  writers.set(fd, writer);
  return writer;
}

function newWriterOf(fd: number): WriteBytes {
  try {
    const kind = fstatSync(fd);
    if (kind.isSocket()) return queued(new Socket({ fd, readable: false, writable: true }));
    if (kind.isFIFO()) return plain(openOwn(`/proc/self/fd/${fd}`));
    if (isatty(fd)) return plain(ownTerminal(fd));
  } catch {
    // As it is, then.
  }
  return plain(fd);
}

const plain = (fd: number): WriteBytes => {
  return (bytes) => writeSync(fd, bytes);
};

const openOwn = (path: string): number =>
  openSync(path, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);

/** After `su` the terminal belongs to somebody else, and can be opened by its general name only. */
function ownTerminal(fd: number): number {
  try {
    return openOwn(`/proc/self/fd/${fd}`);
  } catch {
    return openOwn('/dev/tty');
  }
}

/** It writes at once what there is room for. That it does not wait is set each time: whoever shares the socket may have changed it. */
function queued(socket: Socket): WriteBytes {
  socket.on('error', () => {}).unref();
  const { _handle: handle } = socket as { _handle?: { setBlocking?: (isBlocking: boolean) => void } };
  return (bytes) => {
    handle?.setBlocking?.(false);
    if (socket.destroyed || socket.writableLength + bytes.length > mostQueued) throw new Error('nobody reads');
    socket.write(bytes);
    return bytes.length;
  };
}

/** For people, so nothing of it is dropped: where there is no room yet, the rest comes later. */
export function sayToPeople(text: string, write: WriteBytes, later: (work: () => void) => void): void {
  let left: Uint8Array = Buffer.from(text);
  const go = () => {
    try {
      while (left.length > 0) left = left.subarray(write(left));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') later(go);
    }
  };
  go();
}
