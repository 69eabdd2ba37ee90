/** The settings over HTTP: who may, late bases, faults by path, versions, and what is too large. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { Refused } from '../../../shared/answers.ts';
import { Hall } from '../../../shared/hall/hall.ts';
import { maxMessageBytes } from '../../../shared/protocol.ts';
import { RecordAnswer } from '../../../shared/record/record.ts';
import { PictureKept } from '../../../shared/settings/pictures.ts';
import { HallPreview, HallTold, SettingsOfVersion, SettingsVersions } from '../../../shared/settings/told.ts';
import { type HallDraft, serviceIn, smallHall } from '../../support/play/hall-builder.ts';
import {
  administrator,
  Browser,
  openDoors,
  paired,
  person,
  type SignedIn,
  type TestDoors,
} from '../../support/server/test-doors.ts';

let doors: TestDoors;
let admin: SignedIn;
beforeEach(async () => {
  doors = await openDoors({ officers: [] });
  admin = await administrator(doors);
});
const codeOf = (body: unknown) => Refused.parse(body).refusal.code;
const changed = (change: (hall: HallDraft) => void) => {
  const hall = structuredClone(smallHall()) as HallDraft;
  change(hall);
  return hall;
};
const read = async ({ browser }: SignedIn) => HallTold.parse((await browser.get('/hall')).body);
const change = async (who: SignedIn, hall: unknown, more: object = {}) => {
  const { version } = await read(who);
  return who.browser.put('/hall', { commandId: randomUUID(), baseVersion: version, hall, from: 'now', ...more });
};
const withCost = changed((hall) => {
  serviceIn(hall, 'pbb').cost = { id: 'Rp 5.000' };
});

test('[H7][H14] settings are read, tried, changed, found again, and returned to', async () => {
  const before = await read(admin);
  expect(before).toMatchObject({ hall: smallHall(), plan: null, by: null, mayChange: { all: true, agencyIds: null } });
  const asked = { baseVersion: before.version, hall: withCost, from: 'now' };
  const preview = HallPreview.parse((await admin.browser.post('/hall/preview', asked)).body);
  expect(preview).toMatchObject({
    errors: [],
    refusal: null,
    differences: [
      {
        path: ['services', 'pbb', 'cost'],
        what: { id: 'Layanan Pajak Bumi dan Bangunan: Biaya/tarif' },
        before: { id: 'Gratis' },
        after: { id: 'Rp 5.000' },
      },
    ],
  });
  const after = HallTold.parse((await change(admin, withCost)).body);
  expect(after).toMatchObject({ hall: withCost, by: { officerId: admin.me.officerId, name: admin.me.name } });
  const { versions } = SettingsVersions.parse((await admin.browser.get('/hall/versions')).body);
  expect(versions.map(({ source, count }) => [source, count])).toEqual([
    ['now', 1],
    ['file', 0],
  ]);
  const first = SettingsOfVersion.parse((await admin.browser.get(`/hall/versions/${versions[1]?.position}`)).body);
  expect(first.hall).toEqual(smallHall());
  expect(HallTold.parse((await change(admin, first.hall)).body)).toMatchObject({
    hall: smallHall(),
    version: before.version,
  });
  expect(Hall.parse((await admin.browser.get('/hall/file')).body)).toEqual(smallHall());
  const { lines } = RecordAnswer.parse((await admin.browser.get('/record')).body);
  expect(lines.map(({ sentence }) => sentence.id)).toContain(
    `Petugas ${admin.me.name} mengubah pengaturan: Layanan Pajak Bumi dan Bangunan: Biaya/tarif: Gratis menjadi Rp 5.000`,
  );
});

test('[H7] the same command twice takes effect once, and a late one not at all', async () => {
  const { version } = await read(admin);
  const asked = { commandId: randomUUID(), baseVersion: version, hall: withCost, from: 'now' };
  expect((await admin.browser.put('/hall', asked)).status).toBe(200);
  const { position } = doors.inside.hall.state;
  expect((await admin.browser.put('/hall', asked)).status).toBe(200);
  const late = await admin.browser.put('/hall', { ...asked, commandId: randomUUID(), hall: smallHall() });
  expect([late.status, codeOf(late.body)]).toEqual([409, 'hall-changed']);
  expect(doors.inside.hall.state.position).toBe(position);
});

test('[H9] a plan is made, read by everybody who may, and taken back', async () => {
  const planned = HallTold.parse((await change(admin, withCost, { from: 'next-day' })).body);
  expect(planned).toMatchObject({ hall: smallHall(), plan: { hall: withCost, day: '2026-07-07' } });
  const dropped = await admin.browser.post('/hall/plan/drop', {
    commandId: randomUUID(),
    baseVersion: planned.plan?.version,
  });
  expect(HallTold.parse(dropped.body).plan).toBeNull();
});

test('[H9][P4] who plans on is told with what they changed in the plan, not with what others have planned', async () => {
  const supervisor = await person(doors, admin, 'supervisor', ['pajak']);
  const first = changed((hall) => {
    hall.city = 'Baubau';
  });
  const { plan } = HallTold.parse((await change(admin, first, { from: 'next-day' })).body);
  const both = structuredClone(first);
  serviceIn(both, 'pbb').cost = { id: 'Rp 5.000' };
  const more = { from: 'next-day', baseVersion: plan?.version };
  expect((await change(supervisor, both, more)).status).toBe(200);
  const { lines } = RecordAnswer.parse((await admin.browser.get('/record')).body);
  const told = lines.filter(({ what }) => what === 'HallPlanned').map(({ sentence }) => sentence.id);
  expect(told.toSorted()).toEqual(
    [
      `Petugas ${supervisor.me.name} mengubah rencana pengaturan mulai 7 Juli 2026: Layanan Pajak Bumi dan Bangunan: Biaya/tarif: Gratis menjadi Rp 5.000`,
      `Petugas ${admin.me.name} merencanakan pengaturan mulai 7 Juli 2026: Kota: Lakudo menjadi Baubau`,
    ].toSorted(),
  );
});

describe('[H8] a supervisor of agencies', () => {
  test('[H8] reads all of it, and changes the own part', async () => {
    const supervisor = await person(doors, admin, 'supervisor', ['pajak']);
    expect((await read(supervisor)).mayChange).toEqual({ all: false, agencyIds: ['pajak'] });
    expect((await change(supervisor, withCost)).status).toBe(200);
    const other = structuredClone(withCost);
    other.city = 'Baubau';
    const refused = await change(supervisor, other);
    expect([refused.status, codeOf(refused.body)]).toEqual([403, 'hall-part-of-others']);
  });
  test('[S8] an officer, a kiosk and a stranger see nothing of it', async () => {
    const officer = await person(doors, admin, 'officer', ['pajak']);
    const kiosk = await paired(doors, 'kiosk');
    for (const [browser, status] of [
      [officer.browser, 403],
      [kiosk.browser, 403],
      [new Browser(doors), 401],
    ] as const) {
      expect((await browser.get('/hall')).status).toBe(status);
      expect((await browser.get('/hall/schema.json')).status).toBe(200);
    }
  });
});

describe('[H11] what is wrong is told by its path, in both languages', () => {
  test('[H11] of whatever the form holds', async () => {
    const { version } = await read(admin);
    const faulty = changed((hall) => {
      serviceIn(hall, 'kk').standardMinutes = 0;
    });
    const { body } = await admin.browser.post('/hall/preview', { baseVersion: version, hall: faulty, from: 'now' });
    expect(HallPreview.parse(body)).toMatchObject({
      errors: [{ path: ['services', 1, 'standardMinutes'], words: { id: 'Paling sedikit 1.', en: 'At least 1.' } }],
      refusal: null,
    });
    const twice = changed((hall) => {
      hall.agencies[1]!.series = 'A';
    });
    const refused = await change(admin, twice);
    expect([refused.status, codeOf(refused.body)]).toEqual([409, 'hall-faulty']);
    const { body: other } = await admin.browser.post('/hall/preview', {
      baseVersion: version,
      hall: twice,
      from: 'now',
    });
    expect(HallPreview.parse(other).errors.map(({ path }) => path.join('.'))).toEqual([
      'agencies.0.series',
      'agencies.1.series',
    ]);
    expect((await admin.browser.post('/hall/preview', { baseVersion: version, hall: null, from: 'now' })).status).toBe(
      200,
    );
  });
});

test('[N8] a large hall is taken from those who may change it, and from nobody else', async () => {
  const large = changed((hall) => {
    const requirements = Array.from({ length: 4 }, () => ({ id: 'x'.repeat(600) }));
    for (let n = 0; n < 100; n++)
      hall.services.push({
        ...serviceIn(hall, 'pbb'),
        serviceId: `layanan-${n}`,
        name: { id: `Layanan ${n}` },
        requirements,
      });
    hall.counters[3]!.serviceIds = ['pbb', ...Array.from({ length: 100 }, (_, n) => `layanan-${n}`)];
  });
  expect(JSON.stringify(large).length).toBeGreaterThan(2 * maxMessageBytes);
  expect((await change(admin, large)).status).toBe(200);
  const officer = await person(doors, admin, 'officer', ['pajak']);
  const asked = { commandId: randomUUID(), baseVersion: '', hall: large, from: 'now' };
  for (const browser of [officer.browser, new Browser(doors)])
    expect((await browser.put('/hall', asked)).status).toBe(413);
  expect((await admin.browser.post('/people', { name: 'x'.repeat(2 * maxMessageBytes) })).status).toBe(413);
});

describe('[H16] pictures', () => {
  const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(64, 7)]);
  const keep = (bytes: Buffer) => admin.browser.post('/hall/pictures', { data: bytes.toString('base64') });
  test('[H16] one is kept by what it is, named by settings, and seen by anybody', async () => {
    const { pictureId } = PictureKept.parse((await keep(png)).body);
    expect(PictureKept.parse((await keep(png)).body).pictureId).toBe(pictureId);
    const look = { logo: pictureId, colours: { main: '#0a5566', accent: '#a66b00' } };
    expect((await change(admin, { ...smallHall(), look })).status).toBe(200);
    expect((await new Browser(doors).get('/hall/look')).body).toEqual(look);
    const seen = await fetch(`${doors.url}/api/hall/pictures/${pictureId}`);
    expect([seen.headers.get('content-type'), seen.headers.get('cache-control')]).toEqual([
      'image/png',
      'public, max-age=31536000, immutable',
    ]);
    expect(Buffer.from(await seen.arrayBuffer())).toEqual(png);
  });
  test('[H16] a phone gets a smaller one, where it was given with one', async () => {
    const small = Buffer.concat([png, Buffer.alloc(8, 1)]);
    const large = Buffer.concat([png, Buffer.alloc(300, 9)]);
    const asked = { data: large.toString('base64'), small: small.toString('base64') };
    const given = (await admin.browser.post('/hall/pictures', asked)).body;
    const { pictureId } = PictureKept.parse(given);
    const bytesOf = async (id: string, query: string) =>
      Buffer.from(await (await fetch(`${doors.url}/api/hall/pictures/${id}${query}`)).arrayBuffer());
    expect(await bytesOf(pictureId, '?size=small')).toEqual(small);
    expect(await bytesOf(pictureId, '')).toEqual(large);
    const { pictureId: alone } = PictureKept.parse((await keep(png)).body);
    expect(await bytesOf(alone, '?size=small')).toEqual(png);
    const tooLarge = { ...asked, small: Buffer.concat([png, Buffer.alloc(81 * 1024)]).toString('base64') };
    expect(codeOf((await admin.browser.post('/hall/pictures', tooLarge)).body)).toBe('too-large');
  });
  test.each<[string, Buffer, string]>([
    ['a drawing that can hold a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'picture-unknown'],
    ['nothing', Buffer.alloc(0), 'picture-unknown'],
    ['one that is too large', Buffer.concat([png, Buffer.alloc(400 * 1024)]), 'too-large'],
  ])('[H16] not %s', async (_, bytes, code) => {
    expect(codeOf((await keep(bytes)).body)).toBe(code);
  });
  test('[H16] settings that name one that is not here are refused at their field', async () => {
    const look = { photos: ['0'.repeat(32)] };
    const refused = await change(admin, { ...smallHall(), look });
    expect([refused.status, codeOf(refused.body)]).toEqual([409, 'hall-faulty']);
    const { version } = await read(admin);
    const asked = { baseVersion: version, hall: { ...smallHall(), look }, from: 'now' };
    const { errors } = HallPreview.parse((await admin.browser.post('/hall/preview', asked)).body);
    expect(errors.map(({ path }) => path)).toEqual([['look', 'photos', 0]]);
    expect((await new Browser(doors).get(`/hall/pictures/${'0'.repeat(32)}`)).status).toBe(404);
  });
});
