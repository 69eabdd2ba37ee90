/** A picture as it is sent: the same for ever, for its address is a digest of it. */
import type { Response } from 'express';
import type { Picture } from '../../settings/pictures.ts';

export class PictureFile {
  readonly picture: Picture;

  constructor(picture: Picture) {
    this.picture = picture;
  }
}

export function sendPicture(response: Response, { picture: { type, bytes } }: PictureFile): void {
  response
    .set('cache-control', 'public, max-age=31536000, immutable')
    .set('content-length', String(bytes.length))
    .type(type)
    .end(bytes);
}
