/** What a change of the settings names: from which it was made, and when it is to take effect. */
import * as z from 'zod/mini';

/** Stands for what settings say: equal settings have the same. */
export const SettingsVersion = z.string().check(z.maxLength(40));
/** At once, or when the next business day opens. */
export const TakesEffect = z.enum(['now', 'next-day']);

export type SettingsVersion = z.infer<typeof SettingsVersion>;
export type TakesEffect = z.infer<typeof TakesEffect>;
