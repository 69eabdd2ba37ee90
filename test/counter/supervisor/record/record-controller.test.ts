import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  deviceState,
  findDevices,
  fleetOf,
  formattedCode,
  placeOf,
  proposedName,
  troublesOf,
} from '../../../counter/supervisor/devices/devices.ts';
import { attentionMs, LoadController, retryMs } from '../../../counter/supervisor/parts/load-controller.ts';
import { momentWords, secondsTime } from '../../../counter/supervisor/parts/moments.ts';
import {
  findPersons,
  grantableAgencies,
  grantableRoles,
  mayGrantAll,
  personState,
  proposedSignInName,
} from '../../../counter/supervisor/people/people.ts';
import { RecordController } from '../../../counter/supervisor/record/record-controller.ts';
import { dayOfField, queryOf, typedNumber, wholeDay } from '../../../counter/supervisor/record/record-filter.ts';
import { AskController } from '../../../counter/ui/ask-controller.ts';
import { DeviceRow, PairingCode, PersonRow, SignInName } from '../../../shared/access.ts';
import type { Api } from '../../../shared/client/api.ts';
import { localDay } from '../../../shared/client/local-day.ts';
import { type AgencyId, BusinessDay, OfficerId } from '../../../shared/ids.ts';
import { RecordAnswer, RecordQuery } from '../../../shared/record.ts';
import { refusal } from '../../../shared/refusals.ts';
import type { Result } from '../../../shared/result.ts';
import { catalogue, now } from '../../support/clients/counter-views.ts';

class Host extends EventTarget implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  addController(): void {}
  removeController(): void {}
  requestUpdate(): void {}
}
const away: Result<never> = { ok: false, refusal: refusal('out-of-reach') };
const [civil, immigration] = catalogue.agencies.map(({ agencyId }) => agencyId) as [AgencyId, AgencyId];

describe('people', () => {
  const person = (name: string, over: Partial<PersonRow> = {}): PersonRow =>
    PersonRow.parse({
      officerId: name.toLowerCase(),
      name,
      signInName: proposedSignInName(name),
      role: 'officer',
      agencyIds: [civil],
      isActive: true,
      hasPassword: true,
      hasPin: false,
      lastSignInAt: null,
      sessions: 0,
      isTrial: false,
      ...over,
    });
  const people = [person('Sari'), person('Budi', { agencyIds: [immigration] }), person('Ani', { agencyIds: null })];

  test('are found by name, sign-in name or agency, and stand by name', () => {
    const found = (query: string) => findPersons(people, query, catalogue).map(({ name }) => name);
    expect(found('')).toEqual(['Ani', 'Budi', 'Sari']);
    expect(found('imigrasi')).toEqual(['Budi']);
    expect(found('SAR')).toEqual(['Sari']);
  });

  test('a supervisor makes officers of their agencies; an administrator anybody', () => {
    const supervisor = { role: 'supervisor' as const, agencyIds: [civil] };
    expect(grantableRoles(supervisor)).toEqual(['officer']);
    expect(grantableAgencies(supervisor, catalogue.agencies).map(({ agencyId }) => agencyId)).toEqual([civil]);
    expect(mayGrantAll(supervisor)).toBe(false);
    const administrator = { role: 'administrator' as const, agencyIds: null };
    expect(grantableRoles(administrator)).toHaveLength(3);
    expect(grantableAgencies(administrator, catalogue.agencies)).toHaveLength(2);
    expect([mayGrantAll(administrator), mayGrantAll({ ...supervisor, agencyIds: null })]).toEqual([true, true]);
  });

  test('a proposed sign-in name can be taken as it is', () => {
    const names = ['Wa Ode Siti', 'José  Ñandú', 'Muhammad Nur Hidayatullah bin Abdul Karim Wahid', '007'];
    const proposed = names.map(proposedSignInName);
    expect(proposed.slice(0, 2)).toEqual(['wa.ode.siti', 'jose.nandu']);
    expect(proposed.every((name) => SignInName.safeParse(name).success)).toBe(true);
  });

  test('the state says what keeps somebody out first', () => {
    const state = (over: Partial<PersonRow>) => personState(person('Ani', over)).text.id;
    expect(state({ isActive: false, sessions: 1 })).toBe('Nonaktif');
    expect(state({ hasPassword: false })).toBe('Belum membuat kata sandi');
    expect(state({ hasPassword: false, isTrial: true })).toBe('Untuk mencoba');
    expect(state({ sessions: 2 })).toBe('Sedang masuk');
    expect(state({})).toBe('Aktif');
  });
});

describe('devices', () => {
  const device = (number: number, over: object = {}): DeviceRow =>
    DeviceRow.parse({
      deviceId: `k-${String(number).padStart(12, '0')}`,
      kind: 'kiosk',
      name: `Kios ${number}`,
      zoneId: null,
      counterId: null,
      pairedAt: now,
      isAlive: true,
      lastSeenAt: now,
      report: { version: '1', sound: null, paper: 'working' },
      ...over,
    });
  const noPaper = { report: { version: '1', sound: null, paper: 'missing' } };
  const silent = { kind: 'display', name: 'Layar', report: { version: '1', sound: 'blocked', paper: null } };
  const lost = { kind: 'display', name: 'Layar lobi', isAlive: false };
  const desk = { kind: 'desk', name: 'Mesin', counterId: 'loket-4', isAlive: false, report: null };
  const fleet = [device(10), device(2), device(3, noPaper), device(4, lost), device(5, silent), device(6, desk)];

  test('what needs somebody comes first, then kiosks, displays and counters’ machines by name', () => {
    expect(findDevices(fleet, '', catalogue).map(({ name }) => name)).toEqual([
      'Layar lobi',
      'Kios 3',
      'Layar',
      'Kios 2',
      'Kios 10',
      'Mesin',
    ]);
    expect(findDevices(fleet, 'loket 4', catalogue).map(({ name }) => name)).toEqual(['Mesin']);
  });

  test('a counter’s machine keeps no line, and is not lost for that', () => {
    expect(deviceState(device(6, desk)).text.id).toBe('Siap untuk PIN');
    expect(deviceState(device(4, lost)).text.id).toBe('Terputus');
    expect(deviceState(device(4, { ...lost, lastSeenAt: null })).text.id).toBe('Belum pernah tersambung');
    expect(fleetOf(fleet)).toEqual({ all: 6, alive: 4, lost: 1, troubled: 2 });
  });

  test('what a lost device told before says nothing of it now', () => {
    expect(troublesOf(device(3, noPaper))).toHaveLength(1);
    expect(troublesOf(device(3, { ...noPaper, isAlive: false }))).toEqual([]);
  });

  test('the place is a counter, a zone, or the whole hall', () => {
    expect(placeOf(device(6, desk), catalogue)).toBe('Loket 4');
    expect(placeOf(device(4, { ...lost, zoneId: 'zona-a' }), catalogue)).toBe('Zona A');
    expect(placeOf(device(4, lost), catalogue)).toBe('Seluruh MPP');
    expect(placeOf(device(2), catalogue)).toBe('Tidak ditentukan');
  });

  test('a new one is called by the first number that is free', () => {
    expect(proposedName('kiosk', fleet)).toBe('Kios 1');
    expect(proposedName('kiosk', [...fleet, device(1)])).toBe('Kios 4');
  });

  test('a code is written as on the screen, and what it is written as is a code', () => {
    expect(formattedCode('k7qm')).toBe('K7QM');
    expect(formattedCode('k7 qm-2o1xwa99')).toBe('K7QM-2XWA');
    expect(PairingCode.parse(formattedCode('k7qm2xwa'))).toBe('K7QM2XWA');
  });
});

describe('moments', () => {
  const timezone = 'Asia/Makassar';
  test('are told from today, in the hall’s time', () => {
    expect(momentWords(now, now, timezone)).toBe('hari ini 10.42');
    // The day before in Lakudo is the same day in London.
    const lateBefore = Date.UTC(2026, 10, 23, 15, 59);
    expect(momentWords(lateBefore, now, timezone)).toBe('kemarin 23.59');
    expect(momentWords(lateBefore - 24 * 3600_000, now, timezone)).toBe('22 Nov 2026 23.59');
    expect(localDay(Date.UTC(2026, 10, 23, 16, 0), timezone)).toBe('2026-11-24');
    expect(secondsTime(now + 5_000, timezone)).toBe('10.42.05');
  });
});

describe('the part of the record', () => {
  const day = BusinessDay.parse('2026-11-24');
  test('a number may be typed as people say it', () => {
    expect(['a17', 'A-017', ' a 017 ', '4k-10'].map(typedNumber)).toEqual(['A-017', 'A-017', 'A-017', '4K-010']);
    expect(['', 'A', '17', 'I-017', 'A-1234567'].map(typedNumber)).toEqual([null, null, null, null, null]);
  });

  test('a request carries only what was asked for', () => {
    expect(queryOf(wholeDay(day))).toEqual({ day });
    expect(queryOf({ ...wholeDay(day), number: typedNumber('a17') })).toEqual({ day, number: 'A-017' });
  });

  test('a day that has not come is none', () => {
    expect(dayOfField('2026-11-24', day)).toBe(day);
    expect([dayOfField('2026-11-25', day), dayOfField('', day), dayOfField('x', day)]).toEqual([null, null, null]);
  });
});

describe('what a page shows', () => {
  const touches = new EventTarget();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', touches.addEventListener.bind(touches));
    vi.stubGlobal('removeEventListener', touches.removeEventListener.bind(touches));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function loading(everyMs: number | null) {
    const replies: Result<string>[] = [];
    const asked = vi.fn(async () => replies.shift() ?? away);
    const load = new LoadController(new Host(), asked, everyMs);
    return { replies, asked, load };
  }

  test('stays when the server goes away, says why it may be old, and is fetched again by itself', async () => {
    const { replies, load } = loading(null);
    replies.push({ ok: true, value: 'lama' });
    await load.reload();
    await load.reload();
    expect(load).toMatchObject({ data: 'lama', refusal: { code: 'out-of-reach' } });
    replies.push({ ok: true, value: 'baru' });
    await vi.advanceTimersByTimeAsync(retryMs);
    expect(load).toMatchObject({ data: 'baru', refusal: null });
    load.hostDisconnected();
  });

  test('is not fetched for a page that nobody has touched for long, so that its session can end', async () => {
    const { replies, asked, load } = loading(1_000);
    for (let round = 0; round < 700; round++) replies.push({ ok: true, value: 'ada' });
    load.hostConnected();
    await vi.advanceTimersByTimeAsync(attentionMs + 5_000);
    const before = asked.mock.calls.length;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked).toHaveBeenCalledTimes(before);
    touches.dispatchEvent(new Event('keydown'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toHaveBeenCalledTimes(before + 1);
    load.hostDisconnected();
  });

  test('a late answer does not replace a newer one', async () => {
    const answers: ((reply: Result<string>) => void)[] = [];
    const load = new LoadController(new Host(), () => new Promise<Result<string>>((resolve) => answers.push(resolve)));
    const [first, second] = [load.reload(), load.reload()];
    answers[1]!({ ok: true, value: 'baru' });
    answers[0]!({ ok: true, value: 'lama' });
    await Promise.all([first, second]);
    expect(load.data).toBe('baru');
  });

  test('a request that hears of the end of the session tells the page', async () => {
    const host = new Host();
    const ended = vi.fn();
    host.addEventListener('session-ended', ended);
    const ask = new AskController(host);
    expect(await ask.ask(async () => ({ ok: false, refusal: refusal('signed-out') }))).toBeNull();
    expect(ended).toHaveBeenCalledOnce();
    expect(ask.problem).toEqual(refusal('signed-out').sentence);
  });

  test('of two requests at once the second is not sent', async () => {
    const ask = new AskController(new Host());
    const wish = vi.fn(async (): Promise<Result<number>> => ({ ok: true, value: 1 }));
    expect(await Promise.all([ask.ask(wish), ask.ask(wish)])).toEqual([{ value: 1 }, null]);
    expect(wish).toHaveBeenCalledOnce();
  });
});

describe('the lines of a day', () => {
  const day = BusinessDay.parse('2026-11-24');
  const officerId = OfficerId.parse('rahma');
  const line = (position: number) => ({
    position,
    at: now,
    number: null,
    ticketId: null,
    counterId: null,
    counterNumber: null,
    actor: { kind: 'hall', id: null },
    officerName: null,
    what: 'DayOpened',
    sentence: { id: 'Hari dibuka', en: 'The day opens' },
  });
  /** Three lines a page, down to the first. */
  const page = (from: number): Result<RecordAnswer> => {
    const lines = [from, from - 1, from - 2].filter((position) => position > 0).map(line);
    const before = from > 3 ? from - 2 : null;
    return { ok: true, value: RecordAnswer.parse({ day, lines, before, days: { previous: null, next: null } }) };
  };
  const record = (newest: number) => {
    const asked: RecordQuery[] = [];
    let filter = wholeDay(day);
    const api: Pick<Api, 'readRecord'> = {
      readRecord: async (asking) => {
        const query = RecordQuery.parse(asking.query);
        asked.push(query);
        return page(query.before === undefined ? newest : query.before - 1);
      },
    };
    const controller = new RecordController(
      new Host(),
      () => api,
      () => filter,
    );
    const show = (next: typeof filter) => {
      filter = next;
      return controller.renew();
    };
    return { asked, api, controller, show };
  };
  const positions = ({ lines }: RecordController) => lines?.map(({ position }) => position) ?? null;

  test('go on where the last page ended, to the first line of the day', async () => {
    const { controller, show } = record(7);
    await show(wholeDay(day));
    expect(positions(controller)).toEqual([7, 6, 5]);
    await controller.more();
    await controller.more();
    expect(positions(controller)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(controller.before).toBeNull();
  });

  test('older lines that could not be fetched are asked for again from the same place', async () => {
    const { controller, show, api } = record(7);
    await show(wholeDay(day));
    const { readRecord: works } = api;
    Object.assign(api, { readRecord: async () => away });
    await controller.more();
    expect(controller.moreRefusal?.code).toBe('out-of-reach');
    Object.assign(api, { readRecord: works });
    await controller.more();
    expect(positions(controller)).toEqual([7, 6, 5, 4, 3, 2]);
    expect(controller.moreRefusal).toBeNull();
  });

  test('another filter begins anew, and an older page of the filter before does not come after it', async () => {
    const { asked, controller, show } = record(7);
    await show(wholeDay(day));
    const late = controller.more();
    await show({ ...wholeDay(day), officerId });
    await late;
    expect(positions(controller)).toEqual([7, 6, 5]);
    expect(asked.at(-1)).toEqual({ day, officerId });
  });
});
