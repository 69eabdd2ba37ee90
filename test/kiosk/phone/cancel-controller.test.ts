/** A holder gives up a number from its own page, against a real hall. */
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { CancelController, cancelMs, ticketIdOf } from '../../../kiosk/phone/cancel-controller.ts';
import { CounterId, KioskId, OfficerId, ServiceId, type TicketId } from '../../../shared/base/ids.ts';
import { HallLine, host, quiet } from '../../support/clients/kiosk-page.ts';
import { openSmallHall, type TestHall } from '../../support/server/test-hall.ts';

afterEach(() => void vi.useRealTimers());

const officer = { kind: 'officer', officerId: OfficerId.parse('siti') } as const;
const counterId = CounterId.parse('loket-1');

/** The page of a number that waits, its line live. */
async function withNumber() {
  const hall = await openSmallHall();
  const kiosk = { kind: 'kiosk', kioskId: KioskId.parse('pintu-utama') } as const;
  const answer = await hall.send(kiosk, { type: 'IssueTicket', serviceId: ServiceId.parse('ktp') });
  if (!answer.accepted || answer.issued === null) throw new Error('No number was issued');
  const line = new HallLine(hall.hall);
  line.greet();
  const { ticketId } = answer.issued;
  const page = new CancelController(host, line, ticketId);
  onTestFinished(() => page.hostDisconnected());
  return { hall, line, page, ticketId };
}

const statusOf = ({ hall }: TestHall, ticketId: TicketId) => hall.state.tickets.get(ticketId)?.status;

describe('a number', () => {
  test('is cancelled once its holder has said so twice', async () => {
    const { hall, page, ticketId } = await withNumber();
    page.ask();
    await quiet();
    expect(page.state).toEqual({ at: 'asking' });
    expect(statusOf(hall, ticketId)).toBe('waiting');
    await page.confirm();
    expect(page.state).toEqual({ at: 'done' });
    expect(statusOf(hall, ticketId)).toBe('cancelled');
  });

  test('stays when its holder thinks better of it', async () => {
    const { hall, page, line, ticketId } = await withNumber();
    page.ask();
    page.keep();
    await quiet();
    expect(page.state).toEqual({ at: 'offered' });
    expect([line.sent, statusOf(hall, ticketId)]).toEqual([[], 'waiting']);
  });

  test('that was called in the same moment stays, and its holder is told why', async () => {
    const { hall, page, ticketId } = await withNumber();
    page.ask();
    await hall.send(officer, { type: 'OpenCounter', counterId });
    await hall.send(officer, { type: 'CallNext', counterId });
    await page.confirm();
    expect(page.state).toMatchObject({ at: 'refused', refusal: { code: 'already-called' } });
    expect(statusOf(hall, ticketId)).toBe('called');
  });

  test('whose cancelling was not answered is cancelled once, also when it is asked for again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { hall, line, page, ticketId } = await withNumber();
    line.swallowsAnswers = true;
    page.ask();
    const unheard = page.confirm();
    await quiet();
    expect(page.state).toEqual({ at: 'sending' });
    page.keep();
    page.ask();
    expect(page.state).toEqual({ at: 'sending' });
    vi.advanceTimersByTime(cancelMs);
    await unheard;
    expect(page.state).toEqual({ at: 'unanswered' });
    expect(statusOf(hall, ticketId)).toBe('cancelled');
    line.swallowsAnswers = false;
    line.greet();
    page.ask();
    await page.confirm();
    expect(page.state).toEqual({ at: 'done' });
    const entries = await Array.fromAsync(hall.log.read(1));
    const cancelled = entries.flatMap(({ events }) => events.filter(({ type }) => type === 'TicketCancelled'));
    expect(cancelled).toHaveLength(1);
  });
});

test('the ticket of a token is all that stands before its last dot', () => {
  expect(ticketIdOf('2026-11-22.17.Zm9v_-x')).toBe('2026-11-22.17');
  expect([ticketIdOf('-'), ticketIdOf(''), ticketIdOf('2026-11-22.17')]).toEqual([null, null, null]);
});
