import { expect, test } from 'vitest';
import { type NoticeTold, noticeToSay, ordinaryAgainMs, urgentAgainMs } from '../../../display/call/notice-turns.ts';
import type { ShownNotice } from '../../../shared/notices/notices.ts';

const notice = (position: number, more: Partial<ShownNotice> = {}): ShownNotice => ({
  position,
  kind: 'own',
  agencyName: null,
  text: { id: `Pemberitahuan ${position}` },
  urgent: false,
  spoken: true,
  zoneNames: null,
  from: 0,
  until: 1e12,
  ...more,
});
const say = (urgent: ShownNotice | null, ordinary: ShownNotice[], told: [number, NoticeTold][], now: number) =>
  noticeToSay({ urgent, ordinary }, new Map(told), now)?.position ?? null;

test('[Q10] what takes the whole screen is said alone, again and again', () => {
  const fire = notice(9, { urgent: true });
  expect(say(fire, [notice(1)], [], 0)).toBe(9);
  expect(say(fire, [notice(1)], [[9, { times: 1, at: 0 }]], urgentAgainMs - 1)).toBeNull();
  expect(say(fire, [notice(1)], [[9, { times: 70, at: 0 }]], urgentAgainMs)).toBe(9);
});
test('[Q10] and is silent where the voice is not wished', () => {
  expect(say(notice(9, { urgent: true, spoken: false }), [notice(1)], [], 0)).toBeNull();
});
test('[Q11] another is said three times, with a pause; a version that is new begins anew', () => {
  const told = (times: number): [number, NoticeTold][] => [[1, { times, at: 0 }]];
  expect(say(null, [notice(1)], [], 0)).toBe(1);
  expect(say(null, [notice(1)], told(1), ordinaryAgainMs - 1)).toBeNull();
  expect(say(null, [notice(1)], told(2), ordinaryAgainMs)).toBe(1);
  expect(say(null, [notice(1)], told(3), 10 * ordinaryAgainMs)).toBeNull();
  expect(say(null, [notice(2)], told(3), ordinaryAgainMs)).toBe(2);
  expect(say(null, [notice(1, { spoken: false }), notice(3)], [], 0)).toBe(3);
});
