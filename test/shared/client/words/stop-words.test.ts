import { expect, test } from 'vitest';
import { stopText } from '../../../../shared/client/words/stop-words.ts';
import type { PublicStop } from '../../../../shared/views/view-parts.ts';

const until = Date.UTC(2026, 10, 22, 5, 0);
const said = (changes: Partial<PublicStop>) =>
  stopText(
    { agencyName: null, serviceName: null, why: { id: 'Antrean penuh', en: 'The line is full' }, until, ...changes },
    'Asia/Makassar',
  );

test('[R5] of what, until when and why, in both languages', () => {
  expect(said({})).toEqual({
    id: 'Semua layanan: tidak ada nomor baru sampai pukul 13.00 (antrean penuh).',
    en: 'All services: no new numbers until 13:00 (the line is full).',
  });
  expect(said({ agencyName: { id: 'Bapenda' }, until: null }).id).toBe(
    'Bapenda: hari ini tidak ada nomor baru lagi (antrean penuh).',
  );
  expect(said({ agencyName: { id: 'Bapenda' }, serviceName: { id: 'PBB' }, why: { id: 'PLN padam.' } })).toEqual({
    id: 'Bapenda, PBB: tidak ada nomor baru sampai pukul 13.00 (PLN padam).',
    en: 'Bapenda, PBB: no new numbers until 13:00 (PLN padam).',
  });
});
