/** What somebody wishes where nobody is: to decide about those who wait, to take it back, to end a counter that was left. */
import type { Command } from '../../../shared/commands.ts';
import type { CounterView } from '../../../shared/views/desk-view.ts';
import { endCounter, settle, undoSettling } from '../../support/play/wishes.ts';
import type { Random } from '../base/random.ts';

const services = { dukcapil: ['ktp', 'kk', 'akta'], pajak: ['pbb'], bpjs: ['klaim'] } as Record<string, string[]>;

/** Nobody works there, and somebody waits. */
export const isLeft = ({ agencyId, state, waiting }: CounterView): boolean =>
  agencyId !== null && waiting.length > 0 && ['closed', 'absent', 'paused'].includes(state.status);

/** Of an agency, at whose closed counter somebody stands: about one of its services. Null: there is nobody to decide about. */
export function settleWish(seen: CounterView, random: Random): Command | null {
  const { agencyId, waiting } = seen;
  if (agencyId === null || !isLeft(seen)) return null;
  const of = services[agencyId] ?? [];
  const all = waiting.filter(({ serviceId }) => of.includes(serviceId));
  if (all.length === 0) return null;
  const { serviceId: about } = random.pick(all);
  const ticketIds = all.filter(({ serviceId }) => serviceId === about).map(({ ticketId }) => ticketId);
  switch (random.weighted({ stay: 3, end: 2, move: 3 })) {
    case 'stay':
      return settle(agencyId, ticketIds, { is: 'stay', minutes: random.whole(1, 3) });
    case 'end':
      return settle(agencyId, ticketIds, { is: 'end', reason: 'closed-early' });
    case 'move':
      return settle(agencyId, ticketIds, { is: 'move', serviceId: random.pick(of) });
  }
}

export const unsettleWish = (agencyId: string, position: number): Command => undoSettling(agencyId, position);

/** Of a counter at which somebody else is, or was left by its officer. */
export const endWish = ({ counterId, officerId }: CounterView, me: string): Command | null =>
  officerId === null || officerId === me ? null : endCounter(counterId);
