import { expect, test, vi } from 'vitest';
import { cookieLine, cookiesOf } from '../../../server/doors/gate/cookies.ts';
import { codeIn, password } from '../../support/server/staff.ts';
import { administrator, Browser, openDoors, paired, type TestDoors } from '../../support/server/test-doors.ts';

const attributesOf = (line = '') => line.split('; ').slice(1).sort();
const always = ['HttpOnly', 'Path=/', 'SameSite=Strict'];

test('[N3] no script reads a cookie, and no page of another site has it sent; a person’s ends with the browser', async () => {
  const doors = await openDoors();
  const { browser } = await administrator(doors);
  expect(attributesOf(browser.lines[0])).toEqual(always);
  expect(browser.cookies.get('antrean-person')).toMatch(/^[\w-]{43}$/);
  const kiosk = await paired(doors, 'kiosk');
  expect(attributesOf(kiosk.browser.lines[0])).toEqual([...always, 'Max-Age=34560000'].sort());
});

test('a cookie that is taken away has the same attributes, so that browsers let it go', () => {
  expect(cookieLine('person', null, true).split('; ').sort()).toEqual(
    ['antrean-person=', 'Max-Age=0', 'Secure', ...always].sort(),
  );
});

test('only what names itself as ours is read', () => {
  const header = 'other=1; antrean-person=abc; antrean-kiosk="x; antrean-persons=no; antrean-display=';
  expect(cookiesOf(header)).toEqual({ person: 'abc', kiosk: '"x' });
  expect(cookiesOf(undefined)).toEqual({});
});

const firstLine = async (doors: TestDoors, headers: Record<string, string>) => {
  const browser = new Browser(doors);
  const link = codeIn((await doors.access.firstPeople.adminLink(true)) ?? '');
  await browser.ask('POST', '/session', { link, password }, headers);
  return browser.lines[0] ?? '';
};

test('[N3] it is Secure where a trusted proxy says that the browser speaks HTTPS, and only there', async () => {
  const https = { 'x-forwarded-proto': 'https' };
  const behind = await openDoors({ trustProxy: ['loopback'] });
  expect(attributesOf(await firstLine(behind, https))).toContain('Secure');
  expect(await firstLine(behind, {})).not.toContain('Secure');
  expect(await firstLine(behind, { 'x-forwarded-proto': 'http' })).not.toContain('Secure');
  expect(await firstLine(await openDoors(), https)).not.toContain('Secure');
  expect(await firstLine(await openDoors({ trustProxy: ['10.0.0.5'] }), https)).not.toContain('Secure');
});

test('[RH3] a rehearsal neither reads the cookies of a hall on the same machine nor takes their places', async () => {
  vi.resetModules();
  const own: typeof import('../../../server/doors/gate/cookies.ts') = await import(
    '../../../server/doors/gate/cookies.ts'
  );
  own.useRehearsalCookies();
  expect(own.cookiesOf('antrean-person=abc; antrean-rehearsal-kiosk=x')).toEqual({ kiosk: 'x' });
  expect(own.cookieLine('person', 'abc', false)).toMatch(/^antrean-rehearsal-person=abc;/);
  expect(cookiesOf('antrean-person=abc')).toEqual({ person: 'abc' });
});
