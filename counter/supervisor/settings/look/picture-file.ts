/** A picture as the hall keeps it: not larger than needed, whatever the camera made. */
import { mostPictureBytes, mostSmallBytes, type PictureRequest } from '../../../../shared/settings/pictures.ts';

/** In the order in which they are tried; a logo keeps what is transparent. */
const qualities = [0.86, 0.75, 0.6, 0.45];

/** For a phone: as wide as most of them, in their fine pixels. */
const smallSide = 800;

/** Base64; null: the browser cannot read it, or it stays too large. `side`: of the longer edge, in pixels. */
export async function pictureData(file: Blob, side: number): Promise<PictureRequest | null> {
  try {
    const bitmap = await createImageBitmap(file);
    const data = await within(bitmap, side, mostPictureBytes);
    if (data === null) return null;
    const small = side > smallSide ? await within(bitmap, smallSide, mostSmallBytes) : null;
    return small === null ? { data } : { data, small };
  } catch {
    return null;
  }
}

async function within(bitmap: ImageBitmap, side: number, mostBytes: number): Promise<string | null> {
  const canvas = drawn(bitmap, scaleFor(bitmap.width, bitmap.height, side));
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', quality));
    if (blob && blob.size <= mostBytes) return await base64Of(blob);
  }
  return null;
}

/** Never made larger. */
export const scaleFor = (width: number, height: number, side: number): number =>
  Math.min(1, side / Math.max(width, height));

function drawn(bitmap: ImageBitmap, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  // In pieces: so many arguments at once are too many.
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
