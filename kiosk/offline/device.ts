/** What is stored on the device about itself: its printer (given once in the address, `?paper=58`) and its id in the hall. */
import { KioskId } from '../../shared/base/ids.ts';

export interface KioskEquipment {
  /** Width of the paper roll; null: no printer here. */
  paperMm: 58 | 80 | null;
}

export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const papers: Record<string, 58 | 80> = { '58': 58, '80': 80 };
const idPlace = 'antrean-device';

export function deviceOf(address: URLSearchParams, memory: Memory): KioskEquipment {
  return { paperMm: papers[remembered('paper', /^(58|80|none)$/, address, memory) ?? '80'] ?? null };
}

/** A kiosk that starts without its server keeps its id. Null: no hall has given it one yet. */
export function readId(memory: Memory): KioskId | null {
  return KioskId.safeParse(memory.getItem(idPlace)).data ?? null;
}

/** Null: the hall does not know it any more. */
export function keepId(kioskId: KioskId | null, memory: Memory): void {
  if (kioskId === null) memory.removeItem(idPlace);
  else memory.setItem(idPlace, kioskId);
}

/** An invalid value is ignored: a kiosk must start even with a mistyped address. */
function remembered(name: string, pattern: RegExp, address: URLSearchParams, memory: Memory): string | null {
  const told = address.get(name);
  if (told !== null && pattern.test(told)) memory.setItem(`antrean-${name}`, told);
  const kept = memory.getItem(`antrean-${name}`);
  return kept !== null && pattern.test(kept) ? kept : null;
}
