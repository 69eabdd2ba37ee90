import { describe, expect, test } from 'vitest';
import { givenAwayWords } from '../../../counter/desk/directed-words.ts';
import { newsOf } from '../../../counter/desk/news.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import { beside, desk, inLine, now, ticket, waiting } from '../../support/clients/counter-views.ts';

const free = (over: Partial<CounterView> = {}) => desk('free', over).view;
const idle = free({ waiting: [], waitingCount: 0 });
const said = (before: CounterView | null, after: CounterView) => newsOf(before, after, now, 'Asia/Makassar')?.text.id;

describe('what happened at a counter without anybody at it having done it', () => {
  test('[G7] somebody comes to an idle counter: said, with a sound', () => {
    expect(newsOf(idle, free(), now, 'Asia/Makassar')).toMatchObject({
      rings: true,
      text: { id: `${waiting[0]!.number} menunggu` },
    });
  });
  test('[G7] who comes to a line, to a counter that is busy or paused, or is there when the page opens, is not', () => {
    expect(said(free(), free())).toBeUndefined();
    expect(said(null, free())).toBeUndefined();
    const busy = desk('serving', { waiting: [], waitingCount: 0 }).view;
    expect(said(busy, desk('serving').view)).toBeUndefined();
    expect(said(desk('paused', { waiting: [], waitingCount: 0 }).view, desk('paused').view)).toBeUndefined();
  });
  test('[G7] who comes back from a hold by itself is said; whom somebody resumed earlier is not', () => {
    const held = (until: number) => free({ held: [{ ...beside.held![0]!, until }] });
    const back = free({ held: [], waiting: [inLine(beside.held![0]!.ticket), ...waiting] });
    const { number } = beside.held![0]!.ticket;
    expect(said(held(now), back)).toBe(`${number} kembali dari tunda`);
    expect(said(held(now + 600_000), back)).toBeUndefined();
    expect(said(held(now), free({ held: [], waiting: [inLine(ticket(40))] }))).toBeUndefined();
  });
  test('[U80] what is planned for the counter is said with who planned it, and that it was dropped', () => {
    const rest = { id: '7-0', is: 'pause', minutes: 60, due: now + 600_000, waits: false, by: 'Sitti' } as const;
    const planned = free({ planned: [rest] });
    expect(said(free(), planned)).toMatch(/^Penyelia Sitti merencanakan pukul \d\d\.\d\d: jeda 60 menit$/);
    expect(said(planned, planned)).toBeUndefined();
    expect(said(planned, free())).toBe('Rencana untuk loket ini dibatalkan');
  });
  test('[R11] the answer to a wish to close is said, once, with the word', () => {
    const closing = { reason: 'ill', at: now, answer: null } as const;
    const asked = desk('serving', { closing }).view;
    const answered = (agrees: boolean, word: string | null) =>
      desk('serving', { closing: { ...closing, answer: { agrees, word, at: now } } }).view;
    expect(said(asked, answered(true, null))).toMatch(/^Supervisor setuju/);
    expect(said(asked, answered(false, null))).toBe('Supervisor menolak: loket tetap buka');
    expect(said(asked, answered(false, 'Tunggu Budi'))).toBe('Supervisor menolak: Tunggu Budi');
    expect(said(answered(false, null), answered(false, null))).toBeUndefined();
    expect(said(answered(true, null), answered(true, null))).toBeUndefined();
    expect(said(asked, desk('closed').view)).toBe('Loket ditutup, seperti yang Anda minta');
    expect(said(asked, answered(true, 'Hati-hati'))).toBe(
      'Supervisor setuju: Hati-hati. Loket tutup setelah nomor ini',
    );
    const word = { position: 9, at: now, what: 'agreed', by: 'Fitri', reason: null, word: 'Lekas sembuh' } as const;
    const closed = desk('closed', { directed: word }).view;
    expect(said(asked, closed)).toBe('Loket ditutup, seperti yang Anda minta: Lekas sembuh');
    // It was read while the number was still there.
    expect(said(answered(true, 'Lekas sembuh'), closed)).toBe('Loket ditutup, seperti yang Anda minta');
  });
});

describe('[G14] what a supervisor does about a counter', () => {
  const directed = { position: 7, at: now, what: 'paused', by: 'Fitri', reason: null, word: null } as const;
  test('is said at its desk, with who, why and a sound, whatever goes on there, once', () => {
    const after = desk('paused', { directed }).view;
    expect(newsOf(free(), after, now, 'Asia/Makassar')).toEqual({
      rings: true,
      text: { id: 'Penyelia Fitri menjeda loket ini', en: 'Supervisor Fitri paused this counter' },
    });
    expect(said(after, after)).toBeUndefined();
    const ended = desk('closed', { directed: { ...directed, position: 9, what: 'ended', reason: 'relief' } }).view;
    expect(newsOf(after, ended, now, 'Asia/Makassar')?.text).toEqual({
      id: 'Penyelia Fitri menutup loket ini: pergantian petugas',
      en: 'Supervisor Fitri closed this counter: change of officers',
    });
  });
  test('by somebody whose name is not known any more, or before the page was opened', () => {
    const after = free({ directed: { ...directed, what: 'services', by: null } });
    expect(said(free(), after)).toBe('Penyelia mengubah layanan loket ini untuk hari ini');
    expect(said(null, after)).toBeUndefined();
  });
  test('whoever has lost the counter reads who gave it away, unless a colleague took it', () => {
    const began = (position: number, what: 'taken-over' | 'opened') =>
      free({
        directed: { ...directed, what: 'handed', reason: 'away' },
        today: { ...idle.today, happenings: [{ position, at: now, what, number: null, outcome: null }] },
      });
    expect(givenAwayWords(began(7, 'taken-over'), { id: 'Budi' })?.id).toBe(
      'Penyelia Fitri menyerahkan loket ini kepada Budi: petugas tidak di tempat. Nomor yang ada di loket ini tetap di sana.',
    );
    expect(givenAwayWords(began(8, 'taken-over'), { id: 'Budi' })).toBeNull();
    expect(givenAwayWords(idle, { id: 'Budi' })).toBeNull();
  });
});
