/** Telling the hall who works here. */
import { z } from 'zod';
import { OfficerId } from '../shared/ids.ts';
import { Refusal } from '../shared/refusals.ts';
import type { Text } from '../shared/text.ts';

const Officer = z.strictObject({ officerId: OfficerId, name: z.string() });
export type Officer = z.infer<typeof Officer>;
const Refused = z.object({ refusal: Refusal });

type Answer = { ok: true; officer: Officer } | { ok: false; problem: Text };

const unreachableServer = {
  id: 'Server tidak dapat dihubungi. Periksa sambungan, lalu coba lagi.',
  en: 'The server cannot be reached. Check the connection and try again.',
} satisfies Text;

export async function officerNamed(name: string): Promise<Answer> {
  try {
    const response = await fetch('/api/officers', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, officer: Officer.parse(body) };
    const refused = Refused.safeParse(body);
    return { ok: false, problem: refused.success ? refused.data.refusal.sentence : unreachableServer };
  } catch {
    return { ok: false, problem: unreachableServer };
  }
}
