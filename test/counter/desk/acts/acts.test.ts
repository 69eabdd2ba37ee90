import { describe, expect, test } from 'vitest';
import { primaryKey } from '../../../../counter/desk/acts/act.ts';
import { type OtherName, otherNames } from '../../../../counter/desk/acts/act-names.ts';
import { type Act, actNamed, actsOf, actWithKey, otherActs, primaryActs } from '../../../../counter/desk/acts/acts.ts';
import type { DeskState, Phase } from '../../../../counter/desk/acts/desk-state.ts';
import { pageKeys } from '../../../../counter/desk/page-keys.ts';
import type { FoundTicket } from '../../../../shared/views/desk-view.ts';
import {
  beside,
  desk,
  inHand,
  now,
  phases,
  recallable,
  ticket,
  waiting,
} from '../../../support/clients/counter-views.ts';

const possible = (of: DeskState): string[] =>
  actsOf(of)
    .others.filter(({ whyNot }) => whyNot === null)
    .map(({ name }) => name);
const whyNot = (of: DeskState, name: OtherName): string | undefined => actNamed(actsOf(of), name)?.whyNot?.id;
const allActs = (of: DeskState): Act[] => [actsOf(of).primary, ...actsOf(of).others];

describe('the one key', () => {
  test.each([
    ['absent', 'choose-counter', 'Pilih loket lain'],
    ['closed', 'open', 'Buka loket'],
    ['paused', 'end-pause', 'Akhiri jeda'],
    ['free', 'call-next', 'Panggil berikutnya'],
    ['called', 'start', 'Mulai layani'],
    ['serving', 'complete-and-call', 'Selesai & panggil berikutnya'],
  ] as const)('while %s it is "%s", on the space bar', (phase, name, label) => {
    const { primary } = actsOf(desk(phase));
    expect(primary).toMatchObject({ name, key: primaryKey, label: { id: label }, whyNot: null });
  });

  test('with nobody waiting there is nobody to call, and it says so', () => {
    const { primary } = actsOf(desk('free', { waiting: [], waitingCount: 0 }));
    expect(primary.whyNot?.id).toBe('Tidak ada yang menunggu.');
  });

  test('with nobody waiting a service can still be completed', () => {
    expect(actsOf(desk('serving', { waiting: [], waitingCount: 0 })).primary.whyNot).toBeNull();
  });
});

describe('the keys', () => {
  const variants: DeskState[] = phases.flatMap((phase) =>
    [true, false].flatMap((live) =>
      [waiting[0]!, null].flatMap((chosen) => [
        desk(phase, {}, { live, chosen }),
        desk(phase, beside, { live, chosen }),
        desk(phase, { mayCallChosen: false }, { live, chosen }),
      ]),
    ),
  );

  test('no two acts share a key in any state', () => {
    for (const variant of variants) {
      const keys = allActs(variant).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('no act has a key of the page, an arrow, a digit, Enter or Esc', () => {
    for (const { key } of Object.values({ ...primaryActs, ...otherActs })) {
      expect(Object.values(pageKeys)).not.toContain(key);
      expect(key).toMatch(/^[a-z ]$/);
    }
  });

  test('all acts are there in every state and in one order, so that nothing moves', () => {
    for (const variant of variants) expect(actsOf(variant).others.map(({ name }) => name)).toEqual(otherNames);
  });

  test('a key finds its act, and an unknown one finds none', () => {
    const acts = actsOf(desk('called'));
    expect(actWithKey(acts, 't')?.name).toBe('missed');
    expect(actWithKey(acts, ' ')?.name).toBe('start');
    expect(actWithKey(acts, 'q')).toBeNull();
  });
});

describe('what can be done', () => {
  const bare: Record<Phase, OtherName[]> = {
    absent: ['give', 'leave'],
    closed: ['give', 'leave'],
    paused: ['give', 'pause', 'close', 'ask-close', 'leave'],
    free: ['give', 'pause', 'close', 'ask-close', 'leave'],
    called: ['recall', 'missed', 'hold', 'transfer', 'priority', 'cancel', 'show-again', 'give', 'ask-close', 'leave'],
    serving: ['hold', 'transfer', 'complete', 'outcome', 'show-again', 'give', 'ask-close', 'leave'],
  };
  test.each(phases)('while %s with nothing beside', (phase) => {
    expect(possible(desk(phase))).toEqual(bare[phase]);
  });

  test.each(phases)(
    'while %s, those set aside come back and the last action goes, unless the counter is shut',
    (phase) => {
      const shut = phase === 'absent' || phase === 'closed';
      const back = possible(desk(phase, beside)).filter((name) => !bare[phase].includes(name as OtherName));
      expect(back).toEqual(shut ? [] : ['resume', 'return', 'undo']);
    },
  );

  test.each([
    ['paused', ['priority', 'cancel', 'show-again']],
    ['free', ['priority', 'cancel', 'call-chosen', 'show-again']],
    ['called', []],
    ['serving', ['priority', 'cancel']],
  ] as const)('while %s, pointing at a number of the line adds what can be done with it', (phase, added) => {
    const names = possible(desk(phase, {}, { chosen: waiting[1]! }));
    expect(names.filter((name) => !bare[phase].includes(name as OtherName))).toEqual(added);
  });

  test('without the server only leaving is possible, and every other act says why', () => {
    for (const phase of phases) {
      const offline = desk(phase, beside, { live: false, chosen: waiting[0]! });
      expect(possible(offline)).toEqual(['leave']);
      expect(whyNot(offline, 'hold')).toMatch(/^Sambungan terputus/);
      if (phase !== 'absent') expect(actsOf(offline).primary.whyNot?.id).toMatch(/^Sambungan terputus/);
    }
  });
});

describe('[R10] a wish to close', () => {
  const closing = { reason: 'ill', at: now, answer: null } as const;
  const act = (over: object | null) =>
    actNamed(actsOf(desk('serving', { closing: over && ({ ...closing, ...over } as typeof closing) })), 'ask-close');
  test('it is asked, taken back while it stands, and asked again after a no', () => {
    expect(act(null)).toMatchObject({ key: 'e', label: { id: 'Minta tutup' }, note: null });
    expect(act({})).toMatchObject({ label: { id: 'Batal minta tutup' }, note: { id: 'menunggu jawaban' } });
    const refused = { answer: { agrees: false, word: null, at: now } };
    expect(act(refused)).toMatchObject({ label: { id: 'Minta tutup' }, note: { id: 'tadi ditolak' } });
  });
  test('once agreed, completing closes, and the one key says so', () => {
    const answer = { agrees: true, word: null, at: now };
    const agreed = desk('serving', { closing: { ...closing, answer } });
    expect(actsOf(agreed).primary.label.id).toBe('Selesai & tutup loket');
  });
});

describe('why not', () => {
  test('recall waits its seconds, and shows them', () => {
    const soon = desk('called', recallable({ recallFrom: now + 3_200 } as never));
    expect(whyNot(soon, 'recall')).toBe('Tunggu 4 detik sebelum memanggil ulang.');
    expect(actNamed(actsOf(soon), 'recall')?.note?.id).toBe('4 dtk');
  });

  test('recall counts its calls, and after the last one says what to do', () => {
    expect(actNamed(actsOf(desk('called')), 'recall')?.note?.id).toBe('1 dari 3');
    expect(whyNot(desk('called', recallable({ calls: 3 } as never)), 'recall')).toMatch(
      /sudah dipanggil 3 kali. Tandai tidak hadir/,
    );
  });

  test('[T14] missed says how many calls it takes, then how many seconds', () => {
    const few = desk('called', recallable({ missedAfterCalls: 2 } as never));
    expect(whyNot(few, 'missed')).toMatch(/^Panggil nomor \S+ dahulu sampai 2 kali/);
    expect(actNamed(actsOf(few), 'missed')?.note?.id).toBe('setelah 2 panggilan');
    const soon = desk('called', recallable({ missedFrom: now + 12_100 } as never));
    expect(whyNot(soon, 'missed')).toMatch(/Tunggu 13 detik/);
    expect(actNamed(actsOf(soon), 'missed')?.note?.id).toBe('13 dtk');
    expect(whyNot(desk('called'), 'missed')).toBeUndefined();
  });

  const foundAs = (status: FoundTicket['status'], more: Partial<FoundTicket> = {}) => {
    const found: FoundTicket = {
      ...{ ticket: ticket(41), status, here: true, onlyCounterNumber: null, counterNumber: 2 },
      ...{ calledAt: null, endedAt: null, until: now + 60_000, outcome: null, wait: null },
      ...more,
    };
    return desk('free', {}, { chosen: found.ticket, found });
  };
  const could = (of: DeskState) =>
    (['call-chosen', 'priority', 'cancel', 'resume', 'return', 'show-again'] as const).filter(
      (name) => whyNot(of, name) === undefined,
    );
  test.each<[FoundTicket['status'], string[]]>([
    ['waiting', ['call-chosen', 'priority', 'cancel', 'show-again']],
    ['called', ['priority', 'show-again']],
    ['serving', ['show-again']],
    ['held', ['priority', 'cancel', 'resume', 'show-again']],
    ['missed', ['cancel', 'return', 'show-again']],
    ['completed', []],
    ['cancelled', []],
    ['unserved', []],
  ])('[G4] with a number that was found and is %s one can: %j', (status, acts) => {
    expect(could(foundAs(status))).toEqual(acts);
  });
  test('[G4] nothing with a number of another counter’s services, and why', () => {
    expect(could(foundAs('waiting', { here: false }))).toEqual([]);
    expect(whyNot(foundAs('waiting', { here: false }), 'priority')).toMatch(/tidak melayani layanan nomor/);
    expect(whyNot(foundAs('waiting', { onlyCounterNumber: 7 }), 'call-chosen')).toMatch(/dialihkan khusus ke Loket 7/);
    expect(whyNot(foundAs('missed', { until: null }), 'return')).toBe('Nomor ini tidak dapat kembali lagi.');
    expect(whyNot(foundAs('completed'), 'cancel')).toMatch(/^Nomor \S+ sudah/);
  });

  test('before the service starts it cannot be completed', () => {
    expect(whyNot(desk('called'), 'complete')).toMatch(/Tekan "Mulai layani" dahulu/);
    expect(whyNot(desk('free'), 'complete')).toBe('Belum ada nomor di loket ini.');
  });

  test('while serving, the number cannot be missed, called again, cancelled or given priority', () => {
    for (const name of ['missed', 'recall', 'cancel', 'priority'] as const)
      expect(whyNot(desk('serving'), name)).toContain(inHand.number);
  });

  test('with a number at the counter it neither pauses nor closes', () => {
    for (const phase of ['called', 'serving'] as const)
      for (const name of ['pause', 'close'] as const) expect(whyNot(desk(phase), name)).toMatch(/masih di loket ini/);
  });

  test('a chosen number is called only where that is permitted, only when free, and only after pointing at one', () => {
    const chosen = waiting[2]!;
    expect(whyNot(desk('free', { mayCallChosen: false }, { chosen }), 'call-chosen')).toMatch(/sesuai urutan/);
    expect(whyNot(desk('called', {}, { chosen }), 'call-chosen')).toMatch(/masih di loket ini/);
    expect(whyNot(desk('paused', {}, { chosen }), 'call-chosen')).toMatch(/sedang jeda/);
    expect(whyNot(desk('free'), 'call-chosen')).toMatch(/^Pilih nomor dari daftar/);
    expect(whyNot(desk('free', { waiting: [], waitingCount: 0 }), 'call-chosen')).toBe('Tidak ada yang menunggu.');
  });

  test('who has priority needs no more of it', () => {
    const chosen = ticket(18, { class: 'priority' });
    expect(whyNot(desk('free', {}, { chosen }), 'priority')).toBe('Nomor A-018 sudah prioritas.');
  });

  test('priority and cancel are about the number pointed at before the one in hand, and name it', () => {
    const { others } = actsOf(desk('called', {}, { chosen: waiting[1]! }));
    for (const name of ['priority', 'cancel']) expect(others.find((act) => act.name === name)?.note?.id).toBe('A-019');
  });

  test('who is too late to return is not offered, although the view still holds them', () => {
    const late = { missed: [{ ticket: ticket(12), until: now - 1 }] };
    expect(whyNot(desk('free', late), 'return')).toBe('Tidak ada nomor yang dapat kembali.');
  });

  test('undo says what it takes back and for how long, and then it is over', () => {
    const undo = (left: number) => ({ undo: { ...beside.undo!, until: now + left } });
    expect(actNamed(actsOf(desk('free', undo(12_500))), 'undo')?.note?.id).toBe('A-012 tidak hadir · 13 dtk');
    expect(whyNot(desk('free', undo(0)), 'undo')).toBe('Tidak ada tindakan yang dapat diurungkan.');
  });

  test('undo of "complete and call next" names the completed number', () => {
    const undo = { position: 9, what: 'called' as const, number: ticket(16).number, until: now + 9_000 };
    expect(actNamed(actsOf(desk('called', { undo })), 'undo')?.note?.id).toBe('selesai A-016 & panggilan · 9 dtk');
  });

  test('undo of an action that has no words of its own still has some', () => {
    const undo = { position: 9, what: 'opened' as const, number: ticket(16).number, until: now + 9_000 };
    expect(actNamed(actsOf(desk('free', { undo })), 'undo')?.note?.en).toBe('the last action, A-016 · 9 s');
  });

  test('while paused, the pause can be changed', () => {
    expect(actNamed(actsOf(desk('paused')), 'pause')?.label.id).toBe('Ubah jeda');
  });
});
