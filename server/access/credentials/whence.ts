/** From where somebody signs in, as far as it is proved. */
import type { OfficerId } from '../../../shared/base/ids.ts';
import type { Browsers } from '../stores/browsers.ts';
import type { DevicePrincipal } from '../stores/principal.ts';

export interface Whence {
  network: string;
  /** What the browser keeps since somebody signed in there, if it shows one. */
  browser: string | null;
  /** The counter's own machine, if it is one. */
  desk: DevicePrincipal | null;
}

/** Where wrong attempts are counted. `isKnown`: it belongs to the hall, so a place in the queue is kept for it. */
export interface SignInPlace {
  place: string;
  isKnown: boolean;
}

/** A browser counts apart for those who have signed in there, and for nobody else: it says nothing of other names. */
export function signInPlaceOf(
  { network, browser, desk }: Whence,
  browsers: Browsers,
  officerId: OfficerId | null,
): SignInPlace {
  if (desk !== null) return { place: `desk ${desk.deviceId}`, isKnown: true };
  const browserId = browsers.idOf(browser);
  const isTheirs = browserId !== null && officerId !== null && browsers.knows(browserId, officerId);
  return { place: isTheirs ? `browser ${browserId}` : `network ${network}`, isKnown: browserId !== null };
}
