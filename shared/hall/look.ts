/** How a hall shows itself. */
import * as z from 'zod/mini';

/** Two-digit hexadecimal, `#1f6f78`. */
export const Colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/));
/** A picture that was given to this hall: a digest of it. */
export const PictureId = z
  .string()
  .check(z.regex(/^[0-9a-f]{32}$/))
  .brand('PictureId');

/** How the hall shows itself, beside what all halls have. */
export const Look = z.strictObject({
  logo: z.optional(PictureId),
  /** `main`: areas and buttons with white letters on them; `accent`: small marks. */
  colours: z.optional(z.strictObject({ main: Colour, accent: Colour })),
  photos: z.optional(z.array(PictureId).check(z.maxLength(8))),
});

export type PictureId = z.infer<typeof PictureId>;
export type Look = z.infer<typeof Look>;
