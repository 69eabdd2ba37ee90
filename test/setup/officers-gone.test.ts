/** The hall hears of officers who are signed in nowhere any more, and of those who are again (rule C10). */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { tellOfOfficersGone } from '../../server/setup/officers-gone.ts';
import { hours } from '../support/play/hall-builder.ts';
import { officer, openCounter } from '../support/play/wishes.ts';
import {
  administrator,
  agencies,
  goodPassword,
  granted,
  join,
  openAccess,
  principal,
  request,
  signIn,
} from '../support/server/access-kit.ts';
import { openSmallHall } from '../support/server/test-hall.ts';

/** Siti is signed in once, and her counter is open. */
async function sitiAtWork() {
  const { hall, send, time: hallTime } = await openSmallHall();
  const { access, time } = await openAccess();
  const told = tellOfOfficersGone({ hall, access, newId: randomUUID, logger: pino({ level: 'silent' }) });
  onTestFinished(told.end);
  const siti = await join(access, (await administrator(access)).by, request('siti', 'officer', agencies('dukcapil')));
  const { officerId } = siti.me;
  await send(officer(officerId), openCounter('loket-1'));
  const later = (ms: number) => {
    time.now += ms;
    hallTime.now += ms;
  };
  return { access, siti, goneSince: () => hall.state.desks.get('loket-1' as never)?.attendance, hall, later };
}
const gone = { status: 'open', goneSince: expect.any(Number) };

test('[C10] signed out of the last session; of one of two nobody hears', async () => {
  const { access, siti, goneSince, hall } = await sitiAtWork();
  const second = granted(await signIn(access, 'siti', goodPassword));
  await access.sessions.signOut(siti.by.sessionId);
  const { position } = hall.state;
  await access.sessions.signOut(principal(access, second.token).sessionId);
  await expect.poll(goneSince).toMatchObject(gone);
  expect(hall.state.position).toBe(position + 1);
  granted(await signIn(access, 'siti', goodPassword));
  await expect.poll(goneSince).not.toHaveProperty('goneSince');
});

test('[C10] a session that has rested too long ends as well', async () => {
  const { access, goneSince, later } = await sitiAtWork();
  later(13 * hours);
  await access.tick();
  await expect.poll(goneSince).toMatchObject(gone);
});

test('[C10] a hall that was restored from a backup knows of nobody who is signed in, and asks at its start', async () => {
  const { hall, send } = await openSmallHall();
  const { access } = await openAccess();
  const admin = await administrator(access);
  const siti = await join(access, admin.by, request('siti', 'officer', agencies('dukcapil')));
  const budi = await join(access, admin.by, request('budi', 'officer', agencies('dukcapil')));
  await send(officer(siti.me.officerId), openCounter('loket-1'));
  await send(officer(budi.me.officerId), openCounter('loket-2'));
  await access.sessions.signOut(siti.by.sessionId);
  const attendance = (counterId: string) => hall.state.desks.get(counterId as never)?.attendance;
  expect(attendance('loket-1')).not.toHaveProperty('goneSince');
  const told = tellOfOfficersGone({ hall, access, newId: randomUUID, logger: pino({ level: 'silent' }) });
  onTestFinished(told.end);
  await told.look();
  expect(attendance('loket-1')).toMatchObject(gone);
  expect(attendance('loket-2')).not.toHaveProperty('goneSince');
  const { position } = hall.state;
  await told.look();
  expect(hall.state.position).toBe(position);
});

test('[C10] whom another system may act for is not gone for want of a session, until its key is revoked', async () => {
  const { hall, send } = await openSmallHall();
  const { access } = await openAccess();
  const admin = await administrator(access);
  const siti = await join(access, admin.by, request('siti', 'officer', agencies('dukcapil')));
  const key = { name: 'Loket pintar', roles: ['desk' as const], agencyIds: null, perMinute: 600 };
  const { row } = granted(await access.keys.add(admin.by, key));
  await send(officer(siti.me.officerId), openCounter('loket-1'));
  await access.sessions.signOut(siti.by.sessionId);
  const told = tellOfOfficersGone({ hall, access, newId: randomUUID, logger: pino({ level: 'silent' }) });
  onTestFinished(told.end);
  await told.look();
  const attendance = () => hall.state.desks.get('loket-1' as never)?.attendance;
  expect(attendance()).not.toHaveProperty('goneSince');
  granted(await access.keys.revoke(admin.by, row.keyId));
  await told.look();
  expect(attendance()).toMatchObject(gone);
});
