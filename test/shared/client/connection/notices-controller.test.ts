import { expect, test } from 'vitest';
import { NoticesController, noticesAt } from '../../../../shared/client/connection/notices-controller.ts';
import { noticeIn, noticeTurnMs, turnOf } from '../../../../shared/client/words/notice-text.ts';
import type { ShownNotice } from '../../../../shared/notices/notices.ts';
import type { ViewQuery } from '../../../../shared/views/views.ts';

const notice = (position: number, more: Partial<ShownNotice> = {}): ShownNotice => ({
  position,
  kind: 'own',
  agencyName: null,
  text: { id: 'Printer rusak.', en: 'The printer is broken.' },
  urgent: false,
  spoken: false,
  zoneNames: null,
  from: 1_000,
  until: 2_000,
  ...more,
});
const positions = (notices: readonly ShownNotice[]) => notices.map(({ position }) => position);

test('[X3] a page shows it from its beginning until its end, by its own reckoning', () => {
  const shown = (now: number) => positions(noticesAt([notice(1)], now).ordinary);
  expect([shown(999), shown(1_000), shown(1_999), shown(2_000)]).toEqual([[], [1], [1], []]);
});
test('[X7] of those that take the whole screen the first counts, and the others go on beside it', () => {
  const { urgent, ordinary } = noticesAt(
    [notice(9, { urgent: true, from: 1_500 }), notice(8, { urgent: true }), notice(1)],
    1_200,
  );
  expect([urgent?.position, positions(ordinary)]).toEqual([8, [1]]);
});
test('[X4] an agency’s says whose it is, and an evacuation only what to do', () => {
  const agencyName = { id: 'Disdukcapil', en: 'Civil Registry' };
  expect(noticeIn(notice(1, { agencyName }), 'en')).toBe('Civil Registry: The printer is broken.');
  expect(noticeIn(notice(1, { agencyName, kind: 'evacuation' }), 'id')).toBe('Printer rusak.');
  expect(noticeIn(notice(1, { text: { id: 'Awas.' } }), 'en')).toBe('Awas.');
});
test('each of several has its turn', () => {
  expect([0, 1, 2, 3].map((turn) => turnOf(['a', 'b', 'c'], turn * noticeTurnMs))).toEqual(['a', 'b', 'c', 'a']);
  expect(turnOf([], 5)).toBeUndefined();
});
test('[X3] what a page kept counts until the hall tells; the zone that it stands in is asked for once', () => {
  const asked: ViewQuery<'notices'>[] = [];
  let tell: (data: { notices: ShownNotice[] }) => void = () => undefined;
  const host = { addController: () => undefined, requestUpdate: () => undefined } as never;
  const connection = {
    watch: (_view: string, query: ViewQuery<'notices'>, onData: typeof tell) => {
      asked.push(query);
      tell = onData;
      return () => undefined;
    },
  } as never;
  const controller = new NoticesController(host, connection, { place: 'kiosk' });
  controller.hostConnected();
  controller.keep([notice(1)]);
  expect(positions(controller.at(1_500).ordinary)).toEqual([1]);
  tell({ notices: [notice(2)] });
  expect(positions(controller.at(1_500).ordinary)).toEqual([2]);
  controller.ask({ place: 'kiosk' });
  controller.ask({ place: 'kiosk', zoneId: 'utara' as never });
  controller.ask({ place: 'kiosk', zoneId: 'utara' as never });
  expect(asked).toEqual([{ place: 'kiosk' }, { place: 'kiosk', zoneId: 'utara' }]);
});
