/** Where a hall is found by phones. */
import { expect, test } from 'vitest';
import { linkLines, phonesAt, reachedFrom, rehearsalLines } from '../../server/setup/addresses.ts';

const address = (address: string, internal = false) => ({
  address,
  internal,
  family: 'IPv4' as const,
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: null,
});
const machine = { lo: [address('127.0.0.1', true)], docker0: [address('172.17.0.1')], eth0: [address('10.0.0.7')] };
const place = { host: '0.0.0.0', port: 3000, isSecure: false };

test('[Y2] phones find a hall at its machine’s address in the network, not in that of its containers', () => {
  expect(phonesAt(place, false, machine)).toBe('http://10.0.0.7:3000');
  expect(phonesAt({ ...place, isSecure: true }, false, machine)).toBe('https://10.0.0.7:3000');
  expect(phonesAt({ ...place, host: '192.168.4.2' }, false, machine)).toBe('http://192.168.4.2:3000');
});
test('[Y2] behind a proxy, or where it listens to its own machine alone, or has no network, nobody knows', () => {
  expect(phonesAt(place, true, machine)).toBeNull();
  expect(phonesAt({ ...place, host: '127.0.0.1' }, false, machine)).toBeNull();
  expect(phonesAt({ ...place, host: 'localhost' }, false, machine)).toBeNull();
  expect(phonesAt(place, false, { lo: machine.lo, docker0: machine.docker0 })).toBeNull();
});

test('[Y2] the links of a start lead to where other machines reach the hall, and say so where only this one does', () => {
  const links = {
    administrator: '/counter/#masuk=x',
    trial: { kiosk: '/kiosk/#k', display: '/display/#d', counter: '/counter/#l' },
  };
  const at = (reachedAt: string | null, host = '0.0.0.0') => linkLines(links, { ...place, host }, reachedAt).join('\n');
  const byName = at(reachedFrom('https://antrean.example/', place, true));
  expect(byName).toContain('  Administrator  https://antrean.example/counter/#masuk=x');
  expect(byName.match(/https:\/\/antrean\.example\//g)).toHaveLength(4);
  expect(byName).toContain('http://localhost:3000');
  expect(at('http://10.0.0.7:3000')).toMatch(/Kiosk +http:\/\/10\.0\.0\.7:3000\/kiosk\/#k/);
  expect(at(reachedFrom(null, { ...place, host: '127.0.0.1' }, false), '127.0.0.1')).toMatch(
    /127\.0\.0\.1:3000\/kiosk[\s\S]*From this computer only/,
  );
  expect(at(null)).toMatch(/localhost:3000\/kiosk[\s\S]*PUBLIC_URL/);
  expect(linkLines({ administrator: null, trial: null }, place, null)).toEqual([]);
});

test('[RH10] a start names the rehearsal, of its own hall where it has a file', () => {
  expect(rehearsalLines(null).at(-1)).toMatch(/: {2}npm run demo$/);
  expect(rehearsalLines('./hall.json').at(-1)).toMatch(/ npm run demo -- --hall \.\/hall\.json$/);
  expect(rehearsalLines("/data/MPP kota's.json").at(-1)).toContain(
    " npm run demo -- --hall '/data/MPP kota'\\''s.json'",
  );
});
