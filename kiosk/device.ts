/** What this one device is: told once in the address (`?kiosk=pintu-utama&paper=58`), and kept on the device. */
import type { KioskId } from '../shared/ids.ts';

export interface Device {
  kioskId: KioskId;
  /** Width of the paper roll; null: no printer here. */
  paperMm: 58 | 80 | null;
}

export type Memory = Pick<Storage, 'getItem' | 'setItem'>;

const papers: Record<string, 58 | 80> = { '58': 58, '80': 80 };
const slug = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

export function deviceOf(address: URLSearchParams, memory: Memory): Device {
  const setting = (name: string, pattern: RegExp) => remembered(name, pattern, address, memory);
  return {
    kioskId: (setting('kiosk', slug) ?? 'kiosk-1') as KioskId,
    paperMm: papers[setting('paper', /^(58|80|none)$/) ?? '80'] ?? null,
  };
}

/** The ticket's own page, for the QR code; null where the answer carried no token. */
export function ticketUrl(publicUrl: string, token: string | undefined): string | null {
  return token === undefined ? null : `${publicUrl.replace(/\/+$/, '')}/t/${encodeURIComponent(token)}`;
}

/** A value that does not fit is as good as none: a kiosk must come up, also with a mistyped address. */
function remembered(name: string, pattern: RegExp, address: URLSearchParams, memory: Memory): string | null {
  const told = address.get(name);
  if (told !== null && pattern.test(told)) memory.setItem(`antrean-${name}`, told);
  const kept = memory.getItem(`antrean-${name}`);
  return kept !== null && pattern.test(kept) ? kept : null;
}
