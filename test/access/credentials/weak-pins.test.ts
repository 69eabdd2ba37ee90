import { describe, expect, test } from 'vitest';
import { isWeakPin } from '../../../server/access/credentials/weak-pins.ts';

describe('[A25] a PIN that is tried first is weak', () => {
  test.each([
    ...['000000', '123456', '654321', '111222', '112233', '121212', '123123', '123321', '170845', '450817', '199012'],
    ...['121314', '141516', '151413', '212223', '246810', '135790', '134679', '124578', '122333', '333221', '214365'],
    ...['304050', '405060', '506070', '607080', '708090', '908070', '102030', '097531', '369121', '510152'],
    ...['147258', '159753', '789456', '100000', '246802'],
  ])('[A25] %s', (pin) => {
    expect(isWeakPin(pin)).toBe(true);
  });
  test.each(['314159', '271828', '204816', '482913'])('[A25] %s is none', (pin) => {
    expect(isWeakPin(pin)).toBe(false);
  });
  test('[A25] most are none', () => {
    const some = Array.from({ length: 10_000 }, (_, number) => String((number * 997) % 1_000_000).padStart(6, '0'));
    expect(some.filter(isWeakPin).length).toBeLessThan(1_200);
  });
});
