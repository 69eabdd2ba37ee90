import { expect, test } from 'vitest';
import { changeInLink, whatIfLink } from '../../../../counter/supervisor/acts/what-if-link.ts';
import { CounterId, ServiceId } from '../../../../shared/base/ids.ts';

test('[U71] a question goes along in an address, and what is no question asks nothing', () => {
  const change = { is: 'serve', counterId: CounterId.parse('loket-1'), serviceId: ServiceId.parse('A-KK') } as const;
  expect(changeInLink(whatIfLink(change))).toEqual(change);
  for (const hash of ['', '#/simulasi', '#/bagaimana-jika/', '#/bagaimana-jika/%', '#/bagaimana-jika/%7B%7D'])
    expect(changeInLink(hash)).toBeNull();
});
