/** What is good once, used again: by one who saw it, or by many at the same moment. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeviceRows, Invitation } from '../../shared/access/access.ts';
import { commandsAt } from '../support/play/samples/command-samples.ts';
import { issue } from '../support/play/wishes.ts';
import { endServers, startServer, type TestServer } from '../support/server/server.ts';
import { codeIn, password, Staff } from '../support/server/staff.ts';
import { askPairing, comeIn, inside, type Machine, machine, ours, person, withstands } from './besieged.ts';
import { ask, bodyOf, coming, cookieIn, post, type Reply, tally } from './stranger.ts';

let server: TestServer;
let staff: Staff;
let url: string;

beforeAll(async () => {
  server = await startServer();
  staff = await Staff.of(server);
  url = server.url;
});
afterAll(endServers);

const manyAtOnce = 8;
/** What each of many hears who say the same at the same moment. Each from elsewhere: no limit shall decide this. */
async function atOnce(say: (from: string) => Promise<Reply>): Promise<Reply[]> {
  return Promise.all(Array.from({ length: manyAtOnce }, (_, each) => say(`127.0.4.${each + 1}`)));
}
const outcomes = (replies: Reply[]) => tally(replies.map(({ outcome }) => outcome));
const cookies = (replies: Reply[]) => replies.map(cookieIn).filter((cookie) => cookie !== '');
const oneOf = (refusal: string) => ({ '200': 1, [refusal]: manyAtOnce - 1 });

const settings = { name: 'Kiosk', zoneId: null, counterId: null };
const devices = async () => DeviceRows.parse(await staff.ask('GET', '/api/devices'));

describe('a claim', () => {
  const claimOf = (claim: string) => (from: string) => post(url, '/api/pairings/claim', { claim }, { from });

  test('[N15] that was used gives nothing to whoever has seen it', async () => {
    const { code, claim } = await askPairing(url, 'kiosk');
    await staff.pair(code, 'Kiosk');
    await withstands(server, async () => {
      const [first, second, third] = [
        await claimOf(claim)(inside),
        await claimOf(claim)(inside),
        await claimOf(code)(inside),
      ];
      expect([first.outcome, second.outcome, third.outcome]).toEqual(['200', 'pairing-unknown', 'pairing-unknown']);
      expect(cookies([first, second, third])).toHaveLength(1);
    });
  });

  test('that many use at once gives one of them the secret', async () => {
    const { code, claim } = await askPairing(url, 'display');
    await staff.pair(code, 'Layar');
    const replies = await withstands(server, () => atOnce(claimOf(claim)));
    expect(outcomes(replies)).toEqual(oneOf('pairing-unknown'));
    expect(cookies(replies)).toHaveLength(1);
  });

  test('gives no secret before a person has confirmed the code', async () => {
    const { claim } = await askPairing(url, 'kiosk');
    const replies = await withstands(server, () => atOnce(claimOf(claim)));
    expect(new Set(replies.map(bodyOf).map((body) => JSON.stringify(body)))).toEqual(new Set(['{"status":"waiting"}']));
    expect(cookies(replies)).toEqual([]);
  });
});

test('a code that was confirmed, or is confirmed by many at once, makes one device', async () => {
  const { code } = await askPairing(url, 'kiosk');
  const administrator = await person(staff, 'administrator', null);
  const headers = { cookie: administrator.cookie };
  const before = (await devices()).length;
  const confirm = (from: string) => post(url, '/api/devices', { ...settings, code }, { headers, from });
  const replies = await withstands(server, () => atOnce(confirm), 1);
  expect(outcomes(replies)).toEqual(oneOf('pairing-unknown'));
  expect((await confirm(inside)).outcome).toBe('pairing-unknown');
  expect((await post(url, '/api/pairings/look', { code }, { headers })).outcome).toBe('pairing-unknown');
  expect((await devices()).length).toBe(before + 1);
});

describe('a one-time link', () => {
  const printed = (name: string, word: string) =>
    new RegExp(`${name} +\\S+#${word}=(\\S+)`).exec(server.output.split('Coba dahulu')[1] ?? '')?.[1] ?? '';

  test.each(['Kiosk', 'Display'])('for a %s makes one device, however many use it', async (name) => {
    const link = printed(name, 'pasang');
    const before = (await devices()).length;
    const replies = await withstands(
      server,
      () => atOnce((from) => post(url, '/api/pairings/link', { link }, { from })),
      1,
    );
    expect(outcomes(replies)).toEqual(oneOf('link-used'));
    expect(cookies(replies)).toHaveLength(1);
    expect((await devices()).length).toBe(before + 1);
  });

  test('for a trial lets one in, however many use it, and then nobody', async () => {
    const link = printed('Loket', 'masuk');
    const replies = await withstands(server, () => atOnce((from) => post(url, '/api/session', { link }, { from })));
    expect(outcomes(replies)).toEqual(oneOf('link-used'));
    expect(cookies(replies)).toHaveLength(1);
    expect((await comeIn(url, link)).outcome).toBe('link-used');
  });

  test('of the first administrator is used up', async () => {
    const link = codeIn(/#masuk=\S+/.exec(server.output)?.[0] ?? '');
    expect((await comeIn(url, link)).outcome).toBe('link-used');
    expect((await post(url, '/api/links/look', { link })).outcome).toBe('link-used');
  });

  test('[N15] with an invitation sets one password, however many use it', async () => {
    const request = { name: 'Baru', signInName: 'baru', role: 'officer', agencyIds: null };
    const { link } = Invitation.parse(await staff.ask('POST', '/api/people', request));
    const passwordOf = (from: string) => `kelapa biru ${from} menari`;
    const replies = await withstands(
      server,
      () => atOnce((from) => post(url, '/api/session', { link: codeIn(link), password: passwordOf(from) }, { from })),
      1,
    );
    expect(outcomes(replies)).toEqual(oneOf('link-used'));
    const winner = replies.findIndex(({ status }) => status === 200);
    const signIn = (from: string) => post(url, '/api/session', { signInName: 'baru', password: passwordOf(from) });
    expect((await signIn(`127.0.4.${winner + 1}`)).outcome).toBe('200');
    expect((await signIn(`127.0.4.${((winner + 1) % manyAtOnce) + 1}`)).outcome).toBe('sign-in-failed');
  });

  test('opens no other door than its own', async () => {
    const request = { name: 'Salah pintu', signInName: 'salah.pintu', role: 'officer', agencyIds: null };
    const { link } = Invitation.parse(await staff.ask('POST', '/api/people', request));
    await withstands(server, async () => {
      expect((await post(url, '/api/pairings/link', { link: codeIn(link) })).outcome).toBe('link-used');
      expect((await post(url, '/api/pairings/claim', { claim: codeIn(link) })).outcome).toBe('pairing-unknown');
      const headers = coming('person', `antrean-person=${codeIn(link)}`);
      expect((await ask(url, { path: '/api/people', headers })).outcome).toBe('signed-out');
    });
    expect((await comeIn(url, codeIn(link))).outcome).toBe('200');
  });
});

describe('a command that was overheard', () => {
  test('is not taken from anybody else, and not in another form', async () => {
    const [officer, other] = [
      await person(staff, 'officer', [ours.agencyId]),
      await person(staff, 'officer', [ours.agencyId], 'penguping'),
    ];
    const actor = { kind: 'officer', officerId: officer.officerId };
    const sent = { commandId: crypto.randomUUID(), actor, command: commandsAt(ours).OpenCounter };
    const send = async (cookie: string, body: object) =>
      (await post(url, '/api/commands', body, { headers: { cookie } })).outcome;
    expect(await send(officer.cookie, sent)).toBe('200');
    await withstands(server, async () => {
      expect(await send(other.cookie, sent)).toBe('not-permitted');
      const asOther = { ...sent, actor: { ...actor, officerId: other.officerId } };
      expect(await send(other.cookie, asOther)).toBe('command-id-reused');
      expect(await send(officer.cookie, { ...sent, command: commandsAt(ours).CloseCounter })).toBe('command-id-reused');
      expect(await send(officer.cookie, sent)).toBe('200');
    });
  });

  test('of one kiosk tells another neither the number nor its token', async () => {
    const [kiosk, other] = [await machine(staff, 'kiosk'), await machine(staff, 'kiosk')];
    const commandId = crypto.randomUUID();
    const send = ({ deviceId, cookie }: Machine) => {
      const body = { commandId, actor: { kind: 'kiosk', kioskId: deviceId }, command: issue(ours.serviceId) };
      return post(url, '/api/commands', body, { headers: coming('kiosk', cookie) });
    };
    const [first, overheard] = [await send(kiosk), await send(other)];
    expect([first.outcome, overheard.outcome]).toEqual(['200', 'command-id-reused']);
    expect(first.text).toMatch(/"token"/);
    expect(overheard.text).not.toMatch(/token|A-\d{3}/);
  });
});

test('a password that was changed does not come back with an old invitation', async () => {
  const request = { name: 'Lama', signInName: 'lama', role: 'officer', agencyIds: null };
  const { link } = Invitation.parse(await staff.ask('POST', '/api/people', request));
  expect((await comeIn(url, codeIn(link))).outcome).toBe('200');
  const stolen = { link: codeIn(link), password: 'sandi si pencuri' };
  expect((await post(url, '/api/session', stolen)).outcome).toBe('link-used');
  expect((await post(url, '/api/session', { signInName: 'lama', password })).outcome).toBe('200');
});

describe('a proof that held when the headers came', () => {
  /** Says the headers and a byte of the body, waits for `meanwhile`, and says the rest. Gives the status. */
  async function heldBack(cookie: string, path: string, body: object, meanwhile: () => Promise<unknown>) {
    const { hostname: host, port } = new URL(url);
    const text = JSON.stringify(body);
    const line = connect({ host, port: Number(port) });
    let heard = '';
    line.setEncoding('latin1').on('data', (chunk) => {
      heard += chunk;
    });
    const ended = new Promise((resolve) => line.once('close', resolve));
    const type = 'content-type: application/json';
    const head = [`POST ${path} HTTP/1.1`, 'host: antrean', 'connection: close', `cookie: ${cookie}`, type];
    line.write([...head, `content-length: ${Buffer.byteLength(text)}`, '', text[0]].join('\r\n'));
    // The server has read the headers by the time that it has answered this.
    await ask(url, { path: '/api/session' });
    await meanwhile();
    line.write(text.slice(1));
    await ended;
    return Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1]);
  }
  const newcomer = { name: 'Penyusup', signInName: 'penyusup', role: 'administrator', agencyIds: null };

  test('[N14] does not hold any more when the body has come', async () => {
    const erased = await person(staff, 'administrator', null, 'akan.dihapus');
    const erase = () => staff.ask('DELETE', `/api/people/${erased.officerId}`);
    expect(await heldBack(erased.cookie, '/api/people', newcomer, erase)).toBe(401);
    const demoted = await person(staff, 'administrator', null, 'akan.diturunkan');
    const { officerId, signInName } = demoted;
    const less = { name: signInName, signInName, role: 'officer', agencyIds: null, isActive: true };
    const demote = () => staff.ask('PUT', `/api/people/${officerId}`, less);
    expect(await heldBack(demoted.cookie, '/api/people', newcomer, demote)).toBe(401);
  });

  test('holds where nothing has happened meanwhile', async () => {
    const administrator = await person(staff, 'administrator', null, 'yang.tetap');
    const nothing = async () => {};
    expect(await heldBack(administrator.cookie, '/api/people', { ...newcomer, role: 'officer' }, nothing)).toBe(200);
  });
});
