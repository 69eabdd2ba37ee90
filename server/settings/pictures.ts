/**
 * Pictures of the hall: its logo and photos. They are kept beside the log, by a digest of what they are, so that settings of
 * before find theirs again; nothing takes them away.
 */
import { createHash } from 'node:crypto';
import { type PictureId, PictureId as PictureIds } from '../../shared/hall/look.ts';
import { no, type Result, yes } from '../../shared/refusals/result.ts';
import { mostPictureBytes, mostPictures } from '../../shared/settings/pictures.ts';
import type { RecordStore } from '../register/records.ts';

export interface Picture {
  type: 'image/png' | 'image/jpeg' | 'image/webp';
  bytes: Buffer;
}

export class Pictures {
  #store: RecordStore;
  #pictures = new Map<string, Picture>();

  constructor(store: RecordStore) {
    this.#store = store;
    for (const { kind, id, body } of store.records()) this.#hear(kind, id, body);
    store.onRecord?.((kind, id, body) => this.#hear(kind, id, body));
  }

  get(id: PictureId): Picture | null {
    return this.#pictures.get(id) ?? null;
  }

  has(id: PictureId): boolean {
    return this.#pictures.has(id);
  }

  /** The same picture again is the same. Rejects with `NotWritten`. */
  async keep(data: string): Promise<Result<{ pictureId: PictureId }>> {
    const picture = pictureOf(Buffer.from(data, 'base64'));
    if (picture === null) return no('picture-unknown');
    if (picture.bytes.length > mostPictureBytes) return no('too-large');
    const pictureId = PictureIds.parse(createHash('sha256').update(picture.bytes).digest('hex').slice(0, 32));
    if (this.has(pictureId)) return yes({ pictureId });
    if (this.#pictures.size >= mostPictures) return no('too-many-pictures');
    await this.#store.add('picture', pictureId, picture.bytes.toString('base64'));
    this.#pictures.set(pictureId, picture);
    return yes({ pictureId });
  }

  #hear(kind: string, id: string, body: string | null): void {
    if (kind !== 'picture' || body === null) return;
    const picture = pictureOf(Buffer.from(body, 'base64'));
    if (picture !== null) this.#pictures.set(id, picture);
  }
}

/** By how it begins, whatever it is called. What can hold a script (SVG) is no picture here. */
function pictureOf(bytes: Buffer): Picture | null {
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return { type: 'image/png', bytes };
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return { type: 'image/jpeg', bytes };
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return isWebp ? { type: 'image/webp', bytes } : null;
}
