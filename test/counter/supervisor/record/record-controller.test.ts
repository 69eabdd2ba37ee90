import { describe, expect, test } from 'vitest';
import { RecordController } from '../../../../counter/supervisor/record/record-controller.ts';
import { wholeDay } from '../../../../counter/supervisor/record/record-filter.ts';
import { BusinessDay, OfficerId } from '../../../../shared/base/ids.ts';
import type { Api } from '../../../../shared/client/connection/api.ts';
import { RecordAnswer, RecordQuery } from '../../../../shared/record/record.ts';
import type { Result } from '../../../../shared/refusals/result.ts';
import { away, Host } from '../../../support/clients/controller-host.ts';
import { now } from '../../../support/clients/counter-views.ts';

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
