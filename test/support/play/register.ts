/** What the log of the day on which everything happens does not know: names, and the tokens of its tickets. */
import { monday } from './hall-builder.ts';
import { ticket } from './wishes.ts';

const names: Record<string, string> = {
  'p-ani': 'Ani Rahmawati',
  'p-budi': 'Budi Santoso',
  'p-citra': 'Citra Lestari',
  'p-dewi': 'Dewi Anggraini',
  'p-eka': 'Eka Putra',
  'p-fitri': 'Fitri Handayani',
  'p-pengawas': 'Joko Prasetyo',
};
/** What must be in no public view: who the officers are. */
export const officerSecrets = [...Object.keys(names), ...Object.values(names)];
export const register = {
  officerName: (officerId: string) => names[officerId] ?? null,
  kioskName: (kioskId: string) => (kioskId.startsWith('k-0123456789ab') ? 'Pintu timur' : null),
  ticketOf: (token: string) => (token.startsWith('token-') ? ticket(token.slice('token-'.length)) : null),
};
export const tokenOf = (sequence: number, of: string = monday) => `token-${of}.${sequence}`;

/** Where the day's tickets are looked at. */
export const counterIds = ['loket-1', 'loket-2', 'loket-3', 'loket-4', 'loket-10'] as const;
