import { expect, test } from 'vitest';
import { guideOf } from '../../../kiosk/hall/guide.ts';
import { procedureOf } from '../../../kiosk/hall/procedure.ts';
import { catalogue, kiosk, service } from '../../support/clients/kiosk-hall.ts';

const entry = guideOf(catalogue, kiosk).services.get(service('A-KTP'))!;

test('[V7] every service has a procedure, with where to wait and what one gets', () => {
  for (const each of guideOf(catalogue, kiosk).services.values())
    for (const language of ['id', 'en'] as const) {
      const steps = procedureOf(each, language);
      expect(steps.length).toBeGreaterThan(2);
      expect(steps.join()).not.toMatch(/[{}]/);
    }
  expect(procedureOf(entry, 'id')[1]).toContain('Dokumen dan Keluarga');
});

test('[V7] the one that the hall has written takes its place', () => {
  const own = { ...entry, service: { ...entry.service, procedure: [{ id: 'Isi F-1.02', en: 'Fill in F-1.02' }] } };
  expect(procedureOf(own, 'en')).toEqual(['Fill in F-1.02']);
});
