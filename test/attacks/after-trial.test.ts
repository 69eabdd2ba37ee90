/** Whoever came in by a link for a trial, when the hall has become a real one. */
import { afterAll, describe, expect, test } from 'vitest';
import { sampleHall } from '../../server/sample-hall/sample-hall.ts';
import { DeviceRows, PersonRows } from '../../shared/access/access.ts';
import { smallHall } from '../support/play/hall-builder.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { Staff } from '../support/server/staff.ts';
import { comeIn, machine } from './besieged.ts';
import { knock } from './lines.ts';
import { ask, coming, cookieIn, post } from './stranger.ts';

afterAll(endServers);

const printed = ({ output }: TestServer, name: string, word: string) =>
  new RegExp(`${name} +\\S+#${word}=(\\S+)`).exec(output.split('Coba dahulu')[1] ?? '')?.[1] ?? '';

/** The sample hall, tried out: its kiosk, its display and its officer have come in; and one kiosk that a person let in. */
async function triedOut() {
  const server = await startServer();
  const staff = await Staff.of(server);
  const device = async (name: string) =>
    cookieIn(await post(server.url, '/api/pairings/link', { link: printed(server, name, 'pasang') }));
  const [kiosk, display] = [await device('Kiosk'), await device('Display')];
  const officer = cookieIn(await comeIn(server.url, printed(server, 'Loket', 'masuk')));
  return { server, staff, kiosk, display, officer, own: await machine(staff, 'kiosk') };
}
type Tried = Awaited<ReturnType<typeof triedOut>>;

async function whoIsIn({ server, kiosk, display, officer, own }: Tried) {
  const may = async (as: 'kiosk' | 'display' | 'person', cookie: string) =>
    (await ask(server.url, { path: '/api/views/catalogue', headers: coming(as, cookie) })).outcome;
  return {
    kiosk: await may('kiosk', kiosk),
    display: await may('display', display),
    officer: await may('person', officer),
    own: await may('kiosk', own.cookie),
    line: await knock(server.url, { as: 'kiosk' }, kiosk),
  };
}

describe('[A28] kiosk, display and officer of a trial', () => {
  test('[A28] stay through a start of the same trial', async () => {
    const tried = await triedOut();
    await tried.server.restart();
    expect(await whoIsIn(tried)).toMatchObject({ kiosk: '200', display: '200', officer: '200', own: '200' });
  });

  test.each([
    ['another hall', smallHall()],
    ['a file of its own, though it calls the hall the same', sampleHall()],
  ])('[A28] are out when the hall has become %s; what a person let in stays', async (_, hall) => {
    const tried = await triedOut();
    const link = printed(tried.server, 'Loket', 'masuk');
    tried.server.writeHallFile(hall);
    await tried.server.restart();
    expect(await whoIsIn(tried)).toEqual({
      kiosk: 'signed-out',
      display: 'signed-out',
      officer: 'signed-out',
      own: '200',
      line: 'signed-out',
    });
    expect((await comeIn(tried.server.url, link)).outcome).toBe('link-used');
    const devices = DeviceRows.parse(await tried.staff.ask('GET', '/api/devices'));
    expect(devices.map(({ deviceId }) => deviceId)).toEqual([tried.own.deviceId]);
    const people = PersonRows.parse(await tried.staff.ask('GET', '/api/people'));
    expect(people.filter(({ isTrial }) => isTrial)).toEqual([]);
  });
});
