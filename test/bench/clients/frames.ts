/** WebSocket frames (RFC 6455), as far as a Socket.IO server without compression uses them. */

export const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const;

/** Of a client, hence masked; the mask is zero, so that masking costs the generator nothing. */
export function clientFrame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.alloc(2 + extra + 4 + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (extra === 0 ? length : extra === 2 ? 126 : 127);
  if (extra === 2) frame.writeUInt16BE(length, 2);
  if (extra === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  payload.copy(frame, 2 + extra + 4);
  return frame;
}

const frameKinds = { ...opcodes, continuation: 0, binary: 2 };

/** A client's frame of any kind; one that is not the last goes on in the next. */
export function frame(kind: keyof typeof frameKinds, payload: Buffer, { isLast = true } = {}): Buffer {
  const bytes = clientFrame(frameKinds[kind], payload);
  if (!isLast) bytes[0] = bytes[0]! & 0x7f;
  return bytes;
}

/** Puts a stream of bytes together into frames; a server's are not masked, and Socket.IO does not split messages. */
export class FrameReader {
  #onFrame: (opcode: number, payload: Buffer) => void;
  #rest: Buffer = Buffer.alloc(0);

  constructor(onFrame: (opcode: number, payload: Buffer) => void) {
    this.#onFrame = onFrame;
  }

  push(chunk: Buffer): void {
    let bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    for (let frame = frameIn(bytes); frame !== null; frame = frameIn(bytes)) {
      bytes = bytes.subarray(frame.end);
      this.#onFrame(frame.opcode, frame.payload);
    }
    this.#rest = bytes;
  }
}

/** The first frame, if all of it is there. */
function frameIn(bytes: Buffer): { opcode: number; payload: Buffer; end: number } | null {
  if (bytes.length < 2) return null;
  const short = bytes[1]! & 0x7f;
  const start = 2 + (short < 126 ? 0 : short === 126 ? 2 : 8);
  if (bytes.length < start) return null;
  const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const end = start + length;
  if (bytes.length < end) return null;
  return { opcode: bytes[0]! & 0x0f, payload: bytes.subarray(start, end), end };
}
