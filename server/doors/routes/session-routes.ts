/** Signing in and out, for people. */
import type { Me, SignIn } from '../../../shared/access/access.ts';
import { done, type Result, yes } from '../../../shared/refusals/result.ts';
import type { sessionRoutes } from '../../../shared/routes/session.ts';
import type { RouteParts, WorkOf } from './route.ts';
import type { Visit } from './visit.ts';

export const sessionWork: WorkOf<typeof sessionRoutes> = {
  seeSession: ({ access }, { visit }) => {
    visit.renewDesk();
    const { person, desk } = visit;
    return yes({ me: person && access.account.me(person), pinDesk: desk && access.sessions.pinDesk(desk) });
  },
  signIn: ({ access }, { visit, body }) => signIn(access, visit, body),
  signOut: async ({ access }, { visit }) => {
    await signOut(access, visit);
    visit.forget('person');
    return done;
  },
  signOutEverywhere: async ({ access }, { by, visit }) => {
    await access.sessions.signOutEverywhere(by.officerId);
    visit.forget('person');
    return done;
  },
  lookAtLink: ({ access }, { body }) => access.sessions.lookAtLink(body.link),
  changePassword: ({ access }, { by, visit, body }) =>
    access.account.changePassword(by, body, access.browserId(visit.whence.browser)),
  changePin: ({ access }, { by, visit, body }) =>
    access.account.changePin(by, body, access.browserId(visit.whence.browser)),
};

async function signIn(access: RouteParts['access'], visit: Visit, body: SignIn): Promise<Result<Me>> {
  const signedIn = await access.sessions.signIn(body, visit.whence);
  if (!signedIn.ok) return signedIn;
  // Whoever was signed in in this browser has left it to the next one.
  await signOut(access, visit);
  visit.keep('person', signedIn.value.token);
  visit.keep('browser', signedIn.value.browser);
  return yes(signedIn.value.me);
}

async function signOut(access: RouteParts['access'], { signedIn }: Visit): Promise<void> {
  if (signedIn !== null) await access.sessions.signOut(signedIn.sessionId);
}
