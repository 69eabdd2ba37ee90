/** A question of the page that asks what would be, in its address: other pages lead there with it. */
import { WhatIfChange } from '../../../shared/views/what-if.ts';
import { pageRows } from '../../ui/pages.ts';

const before = `${pageRows.whatIf.hash}/`;

export const whatIfLink = (change: WhatIfChange): string => before + encodeURIComponent(JSON.stringify(change));

/** Null: the address asks nothing, or nothing that can be read. */
export function changeInLink(hash: string): WhatIfChange | null {
  if (!hash.startsWith(before)) return null;
  try {
    return WhatIfChange.safeParse(JSON.parse(decodeURIComponent(hash.slice(before.length)))).data ?? null;
  } catch {
    return null;
  }
}
