/** Who comes in and who goes. */
import type { Me, SignIn } from '../../shared/access/access.ts';

declare module '../ui/events.ts' {
  interface DeskEvents {
    /** Somebody wants to come in. */
    'sign-in-wished': SignIn;
    /** Another way in, or another name: what was said about the last attempt is over. */
    'sign-in-turned': null;
    /** This machine is open for PINs. */
    'desk-paired': null;
    /** Somebody wants to go: from here, or from everywhere. */
    'sign-out-asked': { everywhere: boolean };
    /** The sign-out can go on: the counter is as the officer wants it. */
    'signed-out': { everywhere: boolean };
    'session-live': null;
    'password-given': { current: string; password: string };
    /** Null: take it away. */
    'pin-given': { current: string; pin: string | null };
    'going-back': null;
    /** What people changed about themselves. */
    'me-changed': { me: Me };
  }
}
