/** What a kiosk knew of its hall when it last heard of it, kept on the device for a start without the server. */
import * as z from 'zod/mini';
import { Instant } from '../../shared/base/ids.ts';
import { ShownNotice } from '../../shared/notices/notices.ts';
import { CatalogueView } from '../../shared/views/catalogue-view.ts';
import { KioskView } from '../../shared/views/kiosk-view.ts';

const LastKnown = z.object({
  catalogue: CatalogueView,
  kiosk: KioskView,
  /** A copy of before does not tell. */
  notices: z._default(z.array(ShownNotice), []),
  /** The hall's clock and the device's, at one moment. */
  hallNow: Instant,
  deviceNow: Instant,
});
export type LastKnown = z.infer<typeof LastKnown>;

/** Null for what another build has kept in another shape. */
export const readLastKnown = (kept: unknown): LastKnown | null => LastKnown.safeParse(kept).data ?? null;

/** The hall's time by the device's clock; not before it was last told, though a power cut may have set that clock back. */
export const hallTime = ({ hallNow, deviceNow }: LastKnown, now: number): number =>
  hallNow + Math.max(0, now - deviceNow);
