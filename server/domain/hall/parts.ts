/** Which part of the settings is whose: a supervisor of agencies changes that of these agencies alone (rule H8). */
import type { Agencies } from '../../../shared/access/access.ts';
import type { AgencyId } from '../../../shared/base/ids.ts';
import type { Counter, HallShape } from '../../../shared/hall/hall.ts';
import { type No, no } from '../../../shared/refusals/result.ts';
import { differencesBetween, orderStep, type SettingsDifference } from '../../../shared/settings/difference.ts';
import { placeWords } from '../../../shared/settings/difference-words.ts';

/** `agencyIds` null: all of it is theirs. The refusal names the first that is not. */
export function whyNotTheirs(before: HallShape | null, after: HallShape, agencyIds: Agencies): No | null {
  if (agencyIds === null) return null;
  if (before === null) return no('hall-part-of-others', { what: { id: 'seluruh MPP', en: 'the whole hall' } });
  const isTheirs = theirs(before, after, agencyIds);
  const other = differencesBetween(before, after).find((difference) => !isTheirs(difference));
  return other === undefined ? null : no('hall-part-of-others', { what: placeWords(other.path, before, after) });
}

/** What of their counters is theirs to say: where those stand, which numbers they have and whose they are is the hall's. */
const ofCounters = ['serviceIds', 'duty', 'mayCallChosen'];

function theirs(before: HallShape, after: HallShape, agencyIds: readonly AgencyId[]) {
  const own = (agencyId: AgencyId | null | undefined) => agencyId != null && agencyIds.includes(agencyId);
  const services = [...before.services, ...after.services];
  const isOwnService = (id: unknown) => services.every(({ serviceId, agencyId }) => serviceId !== id || own(agencyId));
  const others = (ids: unknown) => (ids as readonly unknown[]).filter((id) => !isOwnService(id)).join('\n');
  return ({ path, before: was, after: is }: SettingsDifference): boolean => {
    const [list, id, field] = path;
    switch (list) {
      case 'agencies':
        return field !== undefined && agencyIds.some((agencyId) => agencyId === id);
      case 'services':
        return id === orderStep && Array.isArray(was) ? others(was) === others(is) : isOwnService(id);
      case 'counters':
        return (
          field !== undefined &&
          mayAtCounter(field, [before, after].map(counterIn(id)), own, () => others(was) === others(is))
        );
      case 'mostAsked':
        return (
          others(was) === others(is) &&
          (is as readonly unknown[]).every((each) => (was as readonly unknown[]).includes(each))
        );
      default:
        return false;
    }
  };
}

const counterIn =
  (id: string | undefined) =>
  ({ counters }: HallShape): Counter | undefined =>
    counters.find(({ counterId }) => counterId === id);

/** At a shared counter an agency brings and takes away its own services. */
function mayAtCounter(
  field: string,
  counters: readonly (Counter | undefined)[],
  own: (agencyId: AgencyId | null | undefined) => boolean,
  isOwnServicesOnly: () => boolean,
): boolean {
  if (counters.every((counter) => own(counter?.agencyId))) return ofCounters.includes(field);
  return field === 'serviceIds' && counters.every((counter) => counter?.agencyId === null) && isOwnServicesOnly();
}
