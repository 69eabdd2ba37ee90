/** Counts the frames of a WebSocket (RFC 6455, section 5.2) as their bytes come in. It keeps nothing of what is in them. */

/** What one piece of the stream held. */
export interface Metered {
  /** Frames of messages, and of parts of messages. */
  data: number;
  /** Pings, pongs, closes. */
  control: number;
  /** The most bytes of a message that had begun and not ended, as far as its frames announce them; the headers count too. */
  unfinished: number;
  /** The same at the end of the piece. */
  left: number;
  hasBinary: boolean;
}

const opcodes = { binary: 2, firstControl: 8 };

export class FrameMeter {
  #first = 0;
  #second = 0;
  #headerLength = 0;
  /** Of the payload, as far as the header has said so. */
  #length = 0;
  /** Of the current frame's payload. */
  #left = 0;
  #endsMessage = false;
  #unfinished = 0;

  push(chunk: Buffer): Metered {
    const metered: Metered = { data: 0, control: 0, unfinished: 0, left: 0, hasBinary: false };
    let at = 0;
    while (at < chunk.length) {
      if (this.#left > 0) at += this.#skip(chunk.length - at);
      else {
        this.#hear(chunk[at++]!);
        if (this.#headerLength === this.#headerSize) this.#begin(metered);
      }
      metered.unfinished = Math.max(metered.unfinished, this.#unfinished);
      if (this.#left === 0 && this.#endsMessage && this.#headerLength === 0) this.#endMessage();
    }
    metered.left = this.#unfinished;
    return metered;
  }

  #skip(length: number): number {
    const skipped = Math.min(this.#left, length);
    this.#left -= skipped;
    return skipped;
  }

  /** As far as it is known: what the first two bytes say decides. */
  get #headerSize(): number {
    if (this.#headerLength < 2) return 2;
    return 2 + this.#lengthBytes + (this.#second & 0x80 ? 4 : 0);
  }

  /** That follow the second byte. */
  get #lengthBytes(): number {
    const length = this.#second & 0x7f;
    return length === 126 ? 2 : length === 127 ? 8 : 0;
  }

  #hear(byte: number): void {
    const place = this.#headerLength++;
    if (place === 0) this.#first = byte;
    else if (place === 1) {
      this.#second = byte;
      this.#length = this.#lengthBytes === 0 ? byte & 0x7f : 0;
    } else if (place < 2 + this.#lengthBytes) this.#length = this.#length * 256 + byte;
  }

  #begin(metered: Metered): void {
    this.#left = this.#length;
    const opcode = this.#first & 0x0f;
    if (opcode >= opcodes.firstControl) metered.control++;
    else {
      metered.data++;
      metered.hasBinary ||= opcode === opcodes.binary;
      this.#unfinished += this.#headerLength + this.#left;
      this.#endsMessage = (this.#first & 0x80) !== 0;
    }
    this.#headerLength = 0;
  }

  #endMessage(): void {
    this.#unfinished = 0;
    this.#endsMessage = false;
  }
}
