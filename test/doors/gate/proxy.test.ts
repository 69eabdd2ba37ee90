import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { clientAddress, networkOf, type TrustSetting, trustOf } from '../../../server/doors/gate/proxy.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test.each<[string, TrustSetting, string, string | undefined, string]>([
  ['nobody is trusted', null, '10.0.0.5', '1.1.1.1', '10.0.0.5'],
  ['nothing is forwarded', 1, '10.0.0.5', undefined, '10.0.0.5'],
  ['one proxy', 1, '10.0.0.5', '1.1.1.1', '1.1.1.1'],
  ['what a visitor has made up stands in front', 1, '10.0.0.5', '9.9.9.9, 1.1.1.1', '1.1.1.1'],
  ['two proxies', 2, '10.0.0.5', '9.9.9.9, 1.1.1.1, 10.0.0.6', '1.1.1.1'],
  ['a network of proxies', ['10.0.0.0/8'], '10.0.0.5', '9.9.9.9, 1.1.1.1, 10.0.0.6', '1.1.1.1'],
  ['somebody who is no proxy says he is', ['10.0.0.0/8'], '1.1.1.1', '9.9.9.9', '1.1.1.1'],
  ['everybody on the way is trusted', ['10.0.0.0/8'], '10.0.0.5', '10.0.0.7', '10.0.0.7'],
  ['by name', ['loopback'], '127.0.0.1', '1.1.1.1', '1.1.1.1'],
])('the address of whoever asks, where %s', (_, setting, remote, forwarded, expected) => {
  expect(clientAddress(from(remote, forwarded), trustOf(setting))).toBe(expected);
});

describe('limits count', () => {
  test.each([
    ['192.168.1.7', '192.168.1.7'],
    ['::ffff:192.168.1.7', '192.168.1.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
    ['::ffff:c0a8:107', '192.168.1.7'],
    ['0:0:0:0:0:FFFF:192.168.1.7', '192.168.1.7'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['what a visitor made up', ''],
    ['1.2.3', ''],
    ['::1::2', ''],
  ])('%s as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
