import { expect, test } from 'vitest';
import { Refused } from '../../../shared/answers.ts';
import { WhatIfAnswer } from '../../../shared/views/what-if.ts';
import { issue, kiosk, officer, openCounter } from '../../support/play/wishes.ts';
import { administrator, openDoors, person } from '../../support/server/test-doors.ts';

const codeOf = (body: unknown) => Refused.parse(body).refusal.code;

test('[U70] a supervisor asks within their agencies, and hears of their own services alone', async () => {
  const doors = await openDoors();
  await doors.inside.send(officer('p-budi'), openCounter('loket-4'));
  await doors.inside.send(kiosk, issue('pbb'));
  const admin = await administrator(doors);
  const { browser } = await person(doors, admin, 'supervisor', ['pajak']);
  const ask = (body: unknown) => browser.ask('POST', '/what-if', body);
  const own = { is: 'close', counterId: 'loket-4', from: null };
  const { body } = await ask({ changes: [own] });
  expect(WhatIfAnswer.parse(body).services.map(({ serviceId }) => serviceId)).toEqual(['pbb']);
  const foreign = await ask({ changes: [{ is: 'open', counterId: 'loket-1', from: null, until: null }] });
  expect([foreign.status, codeOf(foreign.body)]).toEqual([403, 'not-your-agency']);
  const twice = await ask({ changes: [{ is: 'open', counterId: 'loket-4', from: null, until: null }] });
  expect([twice.status, codeOf(twice.body)]).toEqual([409, 'already-so']);
  for (const wrong of [
    {},
    { changes: [{ ...own, from: '25:00' }] },
    { changes: Array(5).fill(own) },
    { changes: [{ is: 'x' }] },
  ])
    expect((await ask(wrong)).status).toBe(400);
  const colleague = await person(doors, admin, 'officer', null);
  expect((await colleague.browser.ask('POST', '/what-if', { changes: [] })).status).toBe(403);
});
