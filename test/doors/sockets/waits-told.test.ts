/** What a supervisor does at the floor's own socket, and what each page says of the waits then, as it is pushed to it. */
import type { Socket } from 'socket.io-client';
import { afterAll, expect, test } from 'vitest';
import { Me } from '../../../shared/access/access.ts';
import type { Command } from '../../../shared/commands.ts';
import type { ViewMessage } from '../../../shared/protocol.ts';
import type { ViewData, ViewName, ViewQuery } from '../../../shared/views/views.ts';
import { hallNearNoon } from '../../support/play/hall-near-noon.ts';
import { budi, dropPlanned, issue, kiosk, markAbsent, openCounter, planActs } from '../../support/play/wishes.ts';
import { endServers, startServer } from '../../support/server/server.ts';
import { password, Staff } from '../../support/server/staff.ts';
import { ask, askCommand, connect, envelope, sendCommand } from '../../support/server/wire.ts';

afterAll(endServers);
/** A refresh is two seconds; a busy machine takes what it takes. */
const within = { timeout: 20_000, interval: 50 };

/** The newest of each view, as a page keeps it. */
const seen = new Map<ViewName, unknown>();
const saw = <V extends ViewName>(view: V) => seen.get(view) as ViewData<V> | undefined;
async function looksAt<V extends ViewName>(socket: Socket, view: V, query: ViewQuery<V>): Promise<void> {
  socket.on('view', (message: ViewMessage) => void (message.key === view && seen.set(view, message.data)));
  expect(await ask(socket, 'watch', { key: view, view, query })).toEqual({ accepted: true });
}

const ofAkta = <T extends { serviceId: string }>(all: readonly T[] | undefined): T | undefined =>
  all?.find(({ serviceId }) => serviceId === 'akta');
/** Of who waits last for akta, and of who would take a number now. */
const said = () => ({
  phone: saw('ticket')?.wait?.is ?? null,
  desk: saw('counter')?.waiting.at(-1)?.wait?.is ?? null,
  floor: ofAkta(saw('floor')?.lines)?.last?.wait?.is ?? null,
  floorNow: ofAkta(saw('floor')?.lines)?.wait?.is ?? null,
  kioskNow: ofAkta(saw('kiosk')?.services)?.wait?.regular?.is ?? null,
  displayNow: saw('display')?.waits?.[0]?.wait?.is ?? null,
});
const everywhere = (is: string) =>
  Object.fromEntries(['phone', 'desk', 'floor', 'floorNow', 'kioskNow', 'displayNow'].map((where) => [where, is]));

test('[U43][U46][U87] a counter that is to close early, one that a supervisor ends, an agency marked absent: the same on kiosk, phone, desk, floor and display', async () => {
  const hall = hallNearNoon((draft) => {
    draft.policy = { limitToCapacity: false, waits: { onDisplays: true } };
  });
  const server = await startServer({ hall });
  const staff = await Staff.of(server);
  await staff.person({ name: 'Fitri', signInName: 'fitri', role: 'supervisor', agencyIds: null });
  const session = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInName: 'fitri', password }),
  });
  const { officerId } = Me.parse(await session.json());
  const cookie = session.headers.getSetCookie().map((line) => line.split(';')[0]);
  const floor = await connect(server.url, { as: 'person' }, cookie.join('; '));
  const does = async (command: Command) => {
    const answer = await askCommand(floor, envelope({ kind: 'officer', officerId }, command));
    expect(answer.accepted, JSON.stringify(answer)).toBe(true);
  };
  await sendCommand(server.url, envelope(budi, openCounter('loket-2')));
  let token = '';
  for (let each = 0; each < 4; each++) {
    const answer = await sendCommand(server.url, envelope(kiosk, issue('akta')));
    if (answer.accepted) token = answer.issued?.token ?? '';
  }
  const devices = await connect(server.url);
  await looksAt(devices, 'kiosk', {});
  await looksAt(devices, 'display', { zoneId: hall.zones[0]!.zoneId });
  await looksAt(devices, 'counter', { counterId: hall.counters.find(({ number }) => number === 2)!.counterId });
  await looksAt(floor, 'floor', {});
  await looksAt(floor, 'acts', {});
  await looksAt(await connect(server.url, { as: 'visitor', token }), 'ticket', { token });
  await expect.poll(said, within).toEqual(everywhere('range'));

  const inHalfAnHour = new Date(Date.now() + 25 * 60_000);
  const at = inHalfAnHour.toLocaleTimeString('en-GB', { timeZone: hall.timezone, hour: '2-digit', minute: '2-digit' });
  await does(planActs([{ act: { is: 'close', counterId: 'loket-2' }, at }]));
  await expect.poll(said, within).toEqual(everywhere('unlikely'));
  expect(ofAkta(saw('floor')?.lines)?.unlikely).toBeGreaterThan(0);
  await does(dropPlanned(saw('acts')!.planned.map(({ id }) => id)));
  await expect.poll(said, within).toEqual(everywhere('range'));

  await does({ type: 'EndCounter', counterId: hall.counters.find(({ number }) => number === 2)!.counterId });
  await expect.poll(said, within).toEqual(everywhere('nobody'));
  expect(saw('ticket')?.presence).toEqual({ status: 'left' });

  await does(markAbsent('dukcapil'));
  const absent = { status: 'absent', reason: 'not-come' };
  await expect.poll(() => ofAkta(saw('kiosk')?.services)?.refusal?.code, within).toBe('agency-absent');
  await expect.poll(() => saw('ticket')?.presence, within).toEqual(absent);
  await expect.poll(() => saw('display')?.notices[0]?.presence, within).toEqual(absent);
  // A kiosk gives no number out, and says why in place of a wait.
  await expect.poll(said, within).toEqual({ ...everywhere('nobody'), kioskNow: null });
}, 90_000);
