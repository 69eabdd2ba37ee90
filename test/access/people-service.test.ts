import { describe, expect, test } from 'vitest';
import type { Access } from '../../server/access/access.ts';
import type { PersonPrincipal } from '../../server/access/stores/principal.ts';
import type { Agencies, PersonRow, Role } from '../../shared/access/access.ts';
import { OfficerId } from '../../shared/base/ids.ts';
import { done } from '../../shared/refusals/result.ts';
import { smallHall } from '../support/play/hall-builder.ts';
import {
  administrator,
  agencies,
  at,
  codeOf,
  everythingIn,
  givePin,
  granted,
  join,
  openAccess,
  pair,
  principal,
  refusalOf,
  request,
  signIn,
  useLink,
  withPin,
} from '../support/server/access-kit.ts';

const names = (rows: PersonRow[]) => rows.map(({ signInName }) => signInName);
const active = (signInName: string, role: Role = 'officer', agencyIds: Agencies = null) => ({
  ...request(signInName, role, agencyIds),
  isActive: true,
});

describe('an administrator', () => {
  test('adds people, who are shown by name with what they have', async () => {
    const { access, time } = await openAccess();
    const { by } = await administrator(access);
    const added = granted(await access.people.add(by, request('ani', 'officer', agencies('dukcapil'))));
    expect(added.link).toMatch(/^\/counter\/#masuk=[\w-]{43}$/);
    const row = { ...active('ani', 'officer', agencies('dukcapil')), officerId: added.person.officerId };
    const fresh = { ...row, hasPassword: false, hasPin: false, lastSignInAt: null, sessions: 0, isTrial: false };
    expect(added.person).toEqual(fresh);
    expect(access.people.officerName(row.officerId)).toBe('Nama ani');
    const ani = await useLink(access, added.link);
    await givePin(access, ani);
    granted(await signIn(access, 'ani'));
    const rows = granted(access.people.list(by));
    expect(names(rows)).toEqual(['administrator', 'ani']);
    expect(rows[1]).toEqual({ ...fresh, hasPassword: true, hasPin: true, lastSignInAt: time.now, sessions: 2 });
  });

  test('[A15] gives a sign-in name once, also when two ask for it at the same moment', async () => {
    const { access } = await openAccess();
    const { by } = await administrator(access);
    const answers = await Promise.all([1, 2, 3].map(() => access.people.add(by, request('ani'))));
    expect(answers.map(refusalOf)).toEqual(['granted', 'sign-in-name-taken', 'sign-in-name-taken']);
    expect(names(granted(access.people.list(by)))).toEqual(['administrator', 'ani']);
    granted(await access.people.add(by, request('budi')));
    const [, , budi] = granted(access.people.list(by));
    const change = access.people.change(by, budi!.officerId, active('ani'));
    expect(refusalOf(await change)).toBe('sign-in-name-taken');
  });

  test('[A15] changes a sign-in name: the old one lets nobody in, and is free', async () => {
    const { access } = await openAccess();
    const { by } = await administrator(access);
    const ani = await join(access, by, request('ani'));
    granted(await access.people.change(by, ani.me.officerId, active('ani.r')));
    expect(refusalOf(await signIn(access, 'ani'))).toBe('sign-in-failed');
    expect(granted(await signIn(access, 'ani.r')).me.officerId).toBe(ani.me.officerId);
    expect(refusalOf(await access.people.add(by, request('ani')))).toBe('granted');
  });

  test('gives agencies of this hall only', async () => {
    const { access } = await openAccess();
    const { by } = await administrator(access);
    const odd = request('ani', 'officer', agencies('dukcapil', 'kelurahan'));
    expect(refusalOf(await access.people.add(by, odd))).toBe('agency-unknown');
    const ani = await join(access, by, request('ani'));
    expect(refusalOf(await access.people.change(by, ani.me.officerId, { ...odd, isActive: true }))).toBe(
      'agency-unknown',
    );
  });

  test('[H4] an agency that the hall has no longer keeps nobody from changing a person who is of it', async () => {
    let hall = smallHall();
    const { access } = await openAccess({ settings: () => hall });
    const { by } = await administrator(access);
    const ani = await join(access, by, request('ani', 'officer', agencies('dukcapil', 'bpjs')));
    hall = smallHall((draft) => {
      draft.agencies = draft.agencies.filter(({ agencyId }) => agencyId !== 'bpjs');
      draft.services = draft.services.filter(({ agencyId }) => agencyId !== 'bpjs');
      for (const counter of draft.counters) counter.serviceIds = counter.serviceIds.filter((id) => id !== 'klaim');
    });
    const change = (of: Agencies) => access.people.change(by, ani.me.officerId, active('ani', 'officer', of));
    expect(refusalOf(await change(agencies('dukcapil', 'bpjs')))).toBe('granted');
    expect(refusalOf(await change(agencies('pajak')))).toBe('granted');
    expect(refusalOf(await change(agencies('bpjs')))).toBe('agency-unknown');
  });

  test('[A16] is always there: the last one stays an administrator, active, and is not erased', async () => {
    const { access } = await openAccess();
    const { by } = await administrator(access);
    const self = by.officerId;
    // Has not set a password, and could not come in.
    const invited = granted(await access.people.add(by, request('dua', 'administrator')));
    const changes = () => [
      access.people.erase(by, self),
      access.people.change(by, self, active('administrator', 'supervisor')),
      access.people.change(by, self, { ...active('administrator', 'administrator'), isActive: false }),
    ];
    for (const change of changes()) expect(refusalOf(await change)).toBe('last-administrator');
    granted(await access.people.change(by, self, { ...active('administrator', 'administrator'), name: 'Bu Kepala' }));
    await useLink(access, invited.link);
    expect(refusalOf(await access.people.erase(by, self))).toBe('granted');
    expect(refusalOf(await signIn(access, 'administrator'))).toBe('sign-in-failed');
  });

  test('[A16] one of two may go, and not both at the same moment', async () => {
    const { access } = await openAccess();
    const { by } = await administrator(access);
    const other = await join(access, by, request('dua', 'administrator'));
    const gone = [access.people.erase(by, other.me.officerId), access.people.erase(other.by, by.officerId)];
    expect((await Promise.all(gone)).map(refusalOf).sort()).toEqual(['granted', 'last-administrator']);
  });

  test('[A17] erases a person: nothing of them is left, their sessions end, and the name is free', async () => {
    const { access, store, ended } = await openAccess();
    const { by } = await administrator(access);
    const { device: desk } = await pair(access, by, 'desk');
    const ani = await join(access, by, request('ani'));
    const pin = await givePin(access, ani);
    const atDesk = granted(await withPin(access, ani.me.officerId, pin, desk)).token;
    await signIn(access, 'ani', 'falsch');
    const { link } = granted(await access.people.invite(by, ani.me.officerId));
    let renamed = 0;
    access.people.onNames(() => renamed++);
    expect(await access.people.erase(by, ani.me.officerId)).toEqual(done);
    expect(renamed).toBe(1);
    expect(access.people.officerName(ani.me.officerId)).toBeNull();
    expect(access.account.me(ani.by)).toBeNull();
    for (const token of [ani.token, atDesk]) expect(access.sessions.person(token, desk.deviceId)).toBeNull();
    expect(ended).toContainEqual({ sessionId: ani.by.sessionId });
    expect(refusalOf(access.sessions.lookAtLink(codeOf(link)))).toBe('link-used');
    for (const trace of [ani.me.officerId, 'ani']) expect(everythingIn(store)).not.toContain(trace);
    expect(refusalOf(await access.people.erase(by, ani.me.officerId))).toBe('not-found');
    expect((await join(access, by, request('ani'))).me.officerId).not.toBe(ani.me.officerId);
  });

  test('finds nobody under an id that nobody has', async () => {
    const { access } = await openAccess();
    const { by } = await administrator(access);
    const nobody = OfficerId.parse('p-nobody');
    const answers = [
      access.people.change(by, nobody, active('x1')),
      access.people.invite(by, nobody),
      access.people.erase(by, nobody),
    ];
    for (const answer of answers) expect(refusalOf(await answer)).toBe('not-found');
  });
});

test('[A10] other rights void the links that were made for the rights of before', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const { by: supervisor } = await join(access, by, request('sita', 'supervisor', agencies('dukcapil')));
  const { person, link } = granted(
    await access.people.add(supervisor, request('ani', 'officer', agencies('dukcapil'))),
  );
  const promoted = active('ani', 'administrator');
  granted(await access.people.change(by, person.officerId, promoted));
  expect(refusalOf(access.sessions.lookAtLink(codeOf(link)))).toBe('link-used');
  expect(
    refusalOf(await access.sessions.signIn({ link: codeOf(link), password: 'tamu tanpa undangan lewat' }, at())),
  ).toBe('link-used');
  const again = granted(await access.people.invite(by, person.officerId));
  granted(await access.people.change(by, person.officerId, { ...promoted, name: 'Nama baru' }));
  expect(refusalOf(access.sessions.lookAtLink(codeOf(again.link)))).toBe('granted');
});

test('a name that was claimed for somebody who never came is free', async () => {
  const { access, store } = await openAccess();
  await store.add('sign-in-name', 'ani', JSON.stringify({ officerId: 'p-crashed' }));
  const again = await openAccess({ store });
  const { by } = await administrator(again.access);
  expect((await join(again.access, by, request('ani'))).me.name).toBe('Nama ani');
  access.close();
});

test('a record that cannot be read lets nobody in, and keeps nobody else out', async () => {
  const { access, store } = await openAccess();
  const { by } = await administrator(access);
  const ani = await join(access, by, request('ani'));
  await store.take('person', ani.me.officerId);
  for (const [id, body] of [
    [ani.me.officerId, '{"officerId":"p-ani","role":"chief"}'],
    ['p-odd', 'not JSON'],
  ] as const)
    await store.add('person', id, body);
  const again = await openAccess({ store });
  expect(again.access.sessions.person(ani.token)).toBeNull();
  expect(refusalOf(await signIn(again.access, 'ani'))).toBe('sign-in-failed');
  expect(refusalOf(await signIn(again.access, 'administrator'))).toBe('granted');
});

describe('[S9] whom one may look after', () => {
  /** Everybody that is asked about, and who of them is within reach of whom. */
  const whom: Record<string, [Role, Agencies]> = {
    'officer.dukcapil': ['officer', agencies('dukcapil')],
    'officer.both': ['officer', agencies('dukcapil', 'pajak')],
    'officer.pajak': ['officer', agencies('pajak')],
    'officer.hall': ['officer', null],
    'supervisor.dukcapil': ['supervisor', agencies('dukcapil')],
    'supervisor.both': ['supervisor', agencies('dukcapil', 'pajak')],
    'supervisor.hall': ['supervisor', null],
    administrator: ['administrator', null],
  };
  const reach: Record<string, string[]> = {
    administrator: Object.keys(whom),
    'supervisor.hall': ['officer.dukcapil', 'officer.both', 'officer.pajak', 'officer.hall'],
    'supervisor.both': ['officer.dukcapil', 'officer.both', 'officer.pajak'],
    'supervisor.dukcapil': ['officer.dukcapil'],
    'officer.hall': [],
    'officer.dukcapil': [],
  };

  /** Those whom somebody sees beside them, and makes a new link (rule S12). */
  const helped: Record<string, string[]> = { 'supervisor.hall': ['supervisor.dukcapil', 'supervisor.both'] };

  async function staffedHall(): Promise<{ access: Access; principals: Map<string, PersonPrincipal> }> {
    const { access } = await openAccess();
    const { by } = await administrator(access);
    const principals = new Map([['administrator', by]]);
    for (const [name, [role, agencyIds]] of Object.entries(whom))
      if (name !== 'administrator') principals.set(name, (await join(access, by, request(name, role, agencyIds))).by);
    return { access, principals };
  }

  test.each(Object.entries(reach))(
    '%s sees, changes, invites and erases exactly those within reach',
    async (who, expected) => {
      const { access, principals } = await staffedHall();
      const by = principals.get(who)!;
      const rows = access.people.list(by);
      if (expected.length === 0) expect(refusalOf(rows)).toBe('not-permitted');
      else expect(names(granted(rows)).sort()).toEqual([...expected, ...(helped[who] ?? [])].sort());

      for (const [name, [role, agencyIds]] of Object.entries(whom)) {
        const { officerId } = principals.get(name)!;
        const may = expected.includes(name) ? 'granted' : expect.stringMatching(/^not-(permitted|your-agency)$/);
        expect(refusalOf(await access.people.add(by, request(`new.${name}`, role, agencyIds))), `add ${name}`).toEqual(
          may,
        );
        const same = active(name, role, agencyIds);
        expect(refusalOf(await access.people.change(by, officerId, same)), `change ${name}`).toEqual(may);
        // An invitation sets a password: whoever may give one may come in as that person, and has all of their rights anyhow.
        const mayInvite = helped[who]?.includes(name) ? 'granted' : may;
        expect(refusalOf(await access.people.invite(by, officerId)), `invite ${name}`).toEqual(mayInvite);
        if (name !== who && name !== 'administrator')
          expect(refusalOf(await access.people.erase(by, officerId)), `erase ${name}`).toEqual(may);
      }
    },
  );

  test('[S9] nobody gives more than they have', async () => {
    const { access, principals } = await staffedHall();
    const by = principals.get('supervisor.dukcapil')!;
    const { officerId } = principals.get('officer.dukcapil')!;
    const to = (role: Role, agencyIds: Agencies) =>
      access.people.change(by, officerId, active('officer.dukcapil', role, agencyIds));
    expect(refusalOf(await to('supervisor', agencies('dukcapil')))).toBe('not-permitted');
    expect(refusalOf(await to('administrator', null))).toBe('not-permitted');
    expect(refusalOf(await to('officer', agencies('dukcapil', 'pajak')))).toBe('not-your-agency');
    expect(refusalOf(await to('officer', null))).toBe('not-your-agency');
  });

  test('[S6] a PIN is for a counter: with it nobody looks after people, devices, keys or switches', async () => {
    const { access } = await openAccess();
    const { by } = await administrator(access);
    const supervisor = await join(access, by, request('budi', 'supervisor'));
    const pin = await givePin(access, supervisor);
    const { device: desk } = await pair(access, by, 'desk');
    const atDesk = principal(access, granted(await withPin(access, supervisor.me.officerId, pin, desk)).token, desk);
    expect(refusalOf(access.people.list(supervisor.by))).toBe('granted');
    expect(refusalOf(access.devices.list(supervisor.by))).toBe('granted');
    const asked = [access.people.list(atDesk), access.devices.list(atDesk), access.keys.list(atDesk)];
    expect(asked.map(refusalOf)).toEqual(['not-permitted', 'not-permitted', 'not-permitted']);
    expect(refusalOf(await access.people.add(atDesk, request('eka')))).toBe('not-permitted');
    expect(refusalOf(await access.switches.set(atDesk, { publicOrderList: true }))).toBe('not-permitted');
  });
});

test('[A24] nobody gets a name that looks like somebody else’s, alone, renamed or in a table; one’s own may stay', async () => {
  const { access } = await openAccess();
  const { by } = await administrator(access);
  const ani = granted(await access.people.add(by, request('ani'))).person;
  const budi = granted(await access.people.add(by, request('budi'))).person;
  const alike = await access.people.add(by, { ...request('ani.2'), name: 'NAMA ANÍ' });
  expect(alike).toMatchObject({
    refusal: { code: 'name-alike', sentence: { id: expect.stringContaining('Nama ani'), en: expect.any(String) } },
  });
  const renamed = { ...active('budi'), name: 'Nama  Anı' };
  expect(refusalOf(await access.people.change(by, budi.officerId, renamed))).toBe('name-alike');
  expect(refusalOf(await access.people.change(by, ani.officerId, { ...active('ani'), name: 'Nama Ani' }))).toBe(
    'granted',
  );
  const line = { signInName: '', role: '', agencies: 'semua' };
  const names = ['Nama Budı', 'Siti Aminah', 'Siti Aminah.', 'Siti Aminah (Pajak)'];
  const lines = names.map((name, place) => ({ ...line, line: place + 1, name, signInName: `masuk${place}` }));
  const answer = granted(await access.people.import(by, { lines, confirmed: true }));
  expect(answer.lines.map(({ outcome }) => outcome)).toEqual(['faulty', 'new', 'faulty', 'new']);
  expect(answer.added).toEqual([]);
});
