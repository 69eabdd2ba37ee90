import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import type { TrustSetting } from '../../server/doors/gate/proxy.ts';
import { trustWarning } from '../../server/setup/trusted-proxies.ts';

const own = [
  { address: '127.0.0.1', internal: true },
  { address: '192.168.1.10', internal: false },
  { address: '2001:db8:1:2::10', internal: false },
] as NetworkInterfaceInfo[];

test.each<[string, TrustSetting, string, RegExp | null]>([
  ['nobody is trusted', null, '0.0.0.0', null],
  ['this machine is trusted', ['loopback'], '0.0.0.0', null],
  ['one address of the hall’s network is trusted', ['192.168.1.5'], '0.0.0.0', null],
  ['one address, written as a network, is trusted', ['192.168.1.5/32'], '0.0.0.0', null],
  ['another network is trusted', ['10.0.0.0/24'], '0.0.0.0', null],
  ['the machine’s own network is trusted', ['10.0.0.0/24', '192.168.1.0/24'], '0.0.0.0', /192\.168\.1\.0\/24/],
  ['the machine’s own IPv6 network is trusted', ['2001:db8:1:2::/64'], '0.0.0.0', /2001:db8:1:2::\/64/],
  ['whoever connects is trusted', 1, '0.0.0.0', /HOST=127\.0\.0\.1/],
  ['whoever connects is trusted, and only this machine can', 1, '127.0.0.1', null],
])('[N50] what is said at the start where %s', (_, trust, host, expected) => {
  const warning = trustWarning(trust, host, own);
  if (expected === null) expect(warning).toBeNull();
  else expect(warning).toMatch(expected);
});
