/** Pictures that are given to the hall, and how the hall shows itself to anybody. */
import * as z from 'zod/mini';
import { Look, PictureId } from '../hall/look.ts';

/** Of one. A page makes larger ones smaller before it sends them. */
export const mostPictureBytes = 400 * 1024;
/** All that were ever given: settings of before go on having theirs. */
export const mostPictures = 100;

/** `data`: PNG, JPEG or WebP, in base64. */
export const PictureRequest = z.strictObject({ data: z.string().check(z.maxLength(mostPictureBytes * 2)) });
export const PictureKept = z.strictObject({ pictureId: PictureId });
/** Empty: as every hall looks. */
export const PublicLook = Look;

export type PublicLook = z.infer<typeof PublicLook>;
