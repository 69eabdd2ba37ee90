/** Signing in and out, for people. */
import { LinkAnswer, LinkLook, Me, PasswordChange, PinChange, SessionAnswer, SignIn } from '../access/access.ts';
import type { RouteContracts } from './contract.ts';

export const sessionRoutes = {
  seeSession: { method: 'get', path: '/session', who: 'anybody', asks: {}, answer: SessionAnswer },
  /** The session is in a cookie. */
  signIn: { method: 'post', path: '/session', who: 'anybody', limit: 'signIn', asks: { body: SignIn }, answer: Me },
  /** In this browser. */
  signOut: { method: 'delete', path: '/session', who: 'anybody', asks: {}, answer: null },
  /** In every browser, this one too. Not with a PIN alone: it is good at one machine. */
  signOutEverywhere: { method: 'delete', path: '/sessions', who: 'ownSecrets', asks: {}, answer: null },
  lookAtLink: {
    method: 'post',
    path: '/links/look',
    who: 'anybody',
    limit: 'signIn',
    asks: { body: LinkLook },
    answer: LinkAnswer,
  },
  changePassword: {
    method: 'post',
    path: '/password',
    who: 'ownSecrets',
    limit: 'signIn',
    asks: { body: PasswordChange },
    answer: Me,
  },
  /** `current` is the password; a PIN of null takes it away. */
  changePin: {
    method: 'post',
    path: '/pin',
    who: 'ownSecrets',
    limit: 'signIn',
    asks: { body: PinChange },
    answer: Me,
  },
} as const satisfies RouteContracts;
