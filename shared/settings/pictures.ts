/** Pictures that are given to the hall, and how the hall shows itself to anybody. */
import * as z from 'zod/mini';
import { Look, PictureId } from '../hall/look.ts';

/** Of one. A page makes larger ones smaller before it sends them. */
export const mostPictureBytes = 400 * 1024;
/** All that were ever given: settings of before go on having theirs. */
export const mostPictures = 100;

/** Of the same picture for a phone. */
export const mostSmallBytes = 80 * 1024;

/** PNG, JPEG or WebP, in base64. `small`: the same for a phone; left out, a phone loads what is large. */
export const PictureRequest = z.strictObject({
  data: z.string().check(z.maxLength(mostPictureBytes * 2)),
  small: z.optional(z.string().check(z.maxLength(mostSmallBytes * 2))),
});
export const PictureQuery = z.object({ size: z.optional(z.enum(['small'])) });
export const PictureKept = z.strictObject({ pictureId: PictureId });
/** Empty: as every hall looks. */
export const PublicLook = Look;

export type PublicLook = z.infer<typeof PublicLook>;
export type PictureRequest = z.infer<typeof PictureRequest>;
