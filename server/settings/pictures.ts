/**
 * Pictures of the hall: its logo and photos. They are kept beside the log, by a digest of what they are, so that settings of
 * before find theirs again; nothing takes them away.
 */
import { createHash } from 'node:crypto';
import { type PictureId, PictureId as PictureIds } from '../../shared/hall/look.ts';
import { no, type Result, yes } from '../../shared/refusals/result.ts';
import { mostPictureBytes, mostPictures, mostSmallBytes, type PictureRequest } from '../../shared/settings/pictures.ts';
import type { RecordStore } from '../register/records.ts';

export interface Picture {
  type: 'image/png' | 'image/jpeg' | 'image/webp';
  bytes: Buffer;
}

export class Pictures {
  #store: RecordStore;
  #pictures = new Map<string, Picture>();
  /** By the id of the large one. */
  #small = new Map<string, Picture>();

  constructor(store: RecordStore) {
    this.#store = store;
    for (const { kind, id, body } of store.records()) this.#hear(kind, id, body);
    store.onRecord?.((kind, id, body) => this.#hear(kind, id, body));
  }

  /** Small where there is one so; else as it was given. */
  get(id: PictureId, size?: 'small'): Picture | null {
    return (size && this.#small.get(id)) ?? this.#pictures.get(id) ?? null;
  }

  has(id: PictureId): boolean {
    return this.#pictures.has(id);
  }

  /** The same picture again is the same. Rejects with `NotWritten`. */
  async keep({ data, small }: PictureRequest): Promise<Result<{ pictureId: PictureId }>> {
    const large = pictureWithin(data, mostPictureBytes);
    if (!large.ok) return large;
    const forPhones = small === undefined ? null : pictureWithin(small, mostSmallBytes);
    if (forPhones?.ok === false) return forPhones;
    const { bytes } = large.value;
    const pictureId = PictureIds.parse(createHash('sha256').update(bytes).digest('hex').slice(0, 32));
    if (!this.has(pictureId) && this.#pictures.size >= mostPictures) return no('too-many-pictures');
    await this.#add('picture', pictureId, large.value);
    if (forPhones !== null) await this.#add('small-picture', pictureId, forPhones.value);
    return yes({ pictureId });
  }

  async #add(kind: 'picture' | 'small-picture', id: PictureId, picture: Picture): Promise<void> {
    if (this.#of(kind).has(id)) return;
    await this.#store.add(kind, id, picture.bytes.toString('base64'));
    this.#of(kind).set(id, picture);
  }

  #of(kind: 'picture' | 'small-picture'): Map<string, Picture> {
    return kind === 'picture' ? this.#pictures : this.#small;
  }

  #hear(kind: string, id: string, body: string | null): void {
    if (!(kind === 'picture' || kind === 'small-picture') || body === null) return;
    const picture = pictureOf(Buffer.from(body, 'base64'));
    if (picture !== null) this.#of(kind).set(id, picture);
  }
}

function pictureWithin(data: string, mostBytes: number): Result<Picture> {
  const picture = pictureOf(Buffer.from(data, 'base64'));
  if (picture === null) return no('picture-unknown');
  return picture.bytes.length > mostBytes ? no('too-large') : yes(picture);
}

/** By how it begins, whatever it is called. What can hold a script (SVG) is no picture here. */
function pictureOf(bytes: Buffer): Picture | null {
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return { type: 'image/png', bytes };
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return { type: 'image/jpeg', bytes };
  const isWebp = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return isWebp ? { type: 'image/webp', bytes } : null;
}
