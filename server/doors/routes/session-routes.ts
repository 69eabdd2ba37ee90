/** Coming in and going out, for people. */
import { z } from 'zod';
import { LinkAnswer, LinkLook, Me, PasswordChange, PinChange, SessionAnswer, SignIn } from '../../../shared/access.ts';
import { done, type Result, yes } from '../../../shared/result.ts';
import { personRoute, type Route, type RouteParts, route } from './route.ts';
import type { Visit } from './visit.ts';

const tries = { 429: 'Too many attempts; when to come back is in the refusal' };

export const sessionRoutes: readonly Route[] = [
  route(
    {
      method: 'get',
      path: '/session',
      operationId: 'seeSession',
      summary: 'Who is signed in in this browser, and whether this machine is a counter at which a PIN is enough.',
      rule: 'anybody',
      asks: z.object({}),
      answer: SessionAnswer,
    },
    ({ access }, visit) => {
      visit.renewDesk();
      const { person, desk } = visit;
      return yes({ me: person && access.account.me(person), pinDesk: desk && access.sessions.pinDesk(desk) });
    },
  ),
  route(
    {
      method: 'post',
      path: '/session',
      operationId: 'signIn',
      summary: 'Signs a person in, by password, PIN or one-time link; the session is in a cookie.',
      rule: 'anybody',
      limit: 'signIn',
      asks: z.object({ body: SignIn }),
      answer: Me,
      refusals: { 401: 'Name and password or PIN do not match', 404: 'The link was used or is too old', ...tries },
    },
    (parts, visit, { body }) => signIn(parts, visit, body),
  ),
  route(
    {
      method: 'delete',
      path: '/session',
      operationId: 'signOut',
      summary: 'Signs out in this browser.',
      rule: 'anybody',
      asks: z.object({}),
    },
    async ({ access }, visit) => {
      await signOut(access, visit);
      visit.forget('person');
      return done;
    },
  ),
  personRoute(
    {
      method: 'delete',
      path: '/sessions',
      operationId: 'signOutEverywhere',
      summary: 'Ends every session of the person who asks.',
      rule: 'signedIn',
      asks: z.object({}),
    },
    async ({ access }, by, _asked, visit) => {
      await access.sessions.signOutEverywhere(by.officerId);
      visit.forget('person');
      return done;
    },
  ),
  route(
    {
      method: 'post',
      path: '/links/look',
      operationId: 'lookAtLink',
      summary: 'What a one-time link is for. It is not used by this.',
      rule: 'anybody',
      limit: 'signIn',
      asks: z.object({ body: LinkLook }),
      answer: LinkAnswer,
      refusals: { 404: 'The link was used or is too old', ...tries },
    },
    ({ access }, _visit, { body }) => access.sessions.lookAtLink(body.link),
  ),
  personRoute(
    {
      method: 'post',
      path: '/password',
      operationId: 'changePassword',
      summary: 'Changes the password of the person who asks, and ends their other sessions.',
      rule: 'ownSecrets',
      limit: 'signIn',
      asks: z.object({ body: PasswordChange }),
      answer: Me,
      refusals: tries,
    },
    ({ access }, by, { body }) => access.account.changePassword(by, body),
  ),
  personRoute(
    {
      method: 'post',
      path: '/pin',
      operationId: 'changePin',
      summary: 'Sets the PIN of the person who asks, or takes it away.',
      rule: 'ownSecrets',
      limit: 'signIn',
      asks: z.object({ body: PinChange }),
      answer: Me,
      refusals: tries,
    },
    ({ access }, by, { body }) => access.account.changePin(by, body),
  ),
];

async function signIn({ access }: RouteParts, visit: Visit, body: SignIn): Promise<Result<Me>> {
  const signedIn = await access.sessions.signIn(body, visit.desk);
  if (!signedIn.ok) return signedIn;
  // Whoever was signed in in this browser has left it to the next one.
  await signOut(access, visit);
  visit.keep('person', signedIn.value.token);
  return yes(signedIn.value.me);
}

async function signOut(access: RouteParts['access'], { signedIn }: Visit): Promise<void> {
  if (signedIn !== null) await access.sessions.signOut(signedIn.sessionId);
}
