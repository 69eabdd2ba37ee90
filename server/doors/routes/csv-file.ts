/** A table that is sent while it is made: a day may be long, and whoever takes it may be slow. */
import type { Response } from 'express';
import type { ReadersPlace } from '../../record/readers.ts';

/** Written at once. */
const pieceLength = 64 * 1024;
/** Who does not take a piece in so long has gone, or holds up on purpose. */
const patienceMs = 30_000;

export class CsvFile {
  readonly name: string;
  readonly pieces: AsyncIterable<string>;
  readonly place: ReadersPlace;

  /** `place`: held while the pieces are made, and not while somebody takes them (rule N63). */
  constructor(name: string, pieces: AsyncIterable<string>, place: ReadersPlace) {
    this.name = name;
    this.pieces = pieces;
    this.place = place;
  }
}

export async function sendFile(response: Response, { name, pieces, place }: CsvFile): Promise<void> {
  response.type('csv').attachment(name);
  let piece = '';
  for await (const row of pieces) {
    if (response.closed) return;
    piece += row;
    if (piece.length < pieceLength) continue;
    await give(response, piece, place);
    piece = '';
  }
  place.rest();
  response.end(piece);
}

async function give(response: Response, piece: string, place: ReadersPlace): Promise<void> {
  if (response.write(piece)) return;
  place.rest();
  await taken(response);
  if (!response.closed) await place.again();
}

/** Resolves also when whoever takes it has gone. */
function taken(response: Response): Promise<void> {
  const impatient = setTimeout(() => response.destroy(), patienceMs);
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(impatient);
      response.removeListener('close', done);
      resolve();
    };
    response.once('drain', done).once('close', done);
  });
}
