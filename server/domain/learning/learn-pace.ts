/** What a day tells about how long visits and gaps take. */
import type { Hall } from '../../../shared/hall/hall.ts';
import { indexOf } from '../calendar/hall-index.ts';
import type { Learned } from '../core/learned.ts';
import { added, comesBins, gapBins, shapeBins } from '../estimate/habits/bins.ts';
import { type EndedVisit, type LevelName, Levels, levelNames, ways, waysOf } from '../estimate/habits/levels.ts';
import { visitPace } from '../estimate/habits/pace.ts';
import { unsureOfOfficer, unsureOfService } from '../estimate/today.ts';
import type { DayFacts, VisitFact } from './facts.ts';
import { type Fading, faded, fadedAll, fadedHistogram, put } from './fading.ts';

/** A visit of longer than so many times what was expected is counted as that long: somebody forgot to say that it was over. */
const mostTimes = 8;
/** What counts of a day's way to move, beside what a whole day tells: visits are not as independent as it takes them. */
const trust = 0.5;

type PaceLearned = Pick<
  Learned,
  'services' | 'officers' | 'pairs' | 'classes' | 'halfHours' | 'shape' | 'comes' | 'gaps' | 'gapShape' | 'levels'
>;

export function learnPace(before: Learned, hall: Hall, facts: DayFacts): PaceLearned {
  const visits = facts.visits.filter(
    ({ serviceId, minutes }) => indexOf(hall).services.has(serviceId) && minutes > 0.05,
  );
  const services = learnServices(before, hall, visits);
  const withServices = { ...before, services };
  const { officers, pairs, classes, halfHours, level } = learnFactors(withServices, hall, visits);
  const { officers: withGaps, gaps, gapShape } = learnGaps(before, hall, officers, facts);
  const levels = learnLevels(withServices, hall, visits);
  const after = { ...withServices, officers: withGaps, pairs, classes, halfHours };
  const { shape, services: withSpread } = learnShape(after, hall, visits, level);
  const comes = facts.comes.reduce(
    (histogram, { minutes }) => added(comesBins, histogram, Math.log(Math.max(minutes, 0.01))),
    fadedHistogram(before.comes, faded.shape),
  );
  return { services: withSpread, officers: withGaps, pairs, classes, halfHours, shape, comes, gaps, gapShape, levels };
}

/** What was expected of a visit, without the service's own minutes. */
function factorOf(
  pace: ReturnType<typeof visitPace>,
  { officerId, serviceId, class: of, at, minutes }: VisitFact,
): number {
  return pace.officer(officerId) * pace.pair(officerId, serviceId) * pace.ofClass(of) * pace.halfHour(at - minutes);
}

function learnServices(before: Learned, hall: Hall, visits: readonly VisitFact[]): Learned['services'] {
  const pace = visitPace(hall, before);
  const services = fadedAll(before.services, faded.pace);
  for (const visit of visits) {
    const minutes = Math.min(visit.minutes, mostTimes * pace.service(visit.serviceId));
    put(services, visit.serviceId, [1, minutes / factorOf(pace, visit), 0]);
  }
  return services;
}

/** Officers, pairs, classes and half hours, beside how the whole day went. */
function learnFactors(before: Learned, hall: Hall, visits: readonly VisitFact[]) {
  const pace = visitPace(hall, before);
  const officers: Fading<Learned['officers']> = fadedAll(before.officers, faded.pace);
  const pairs = fadedAll(before.pairs, faded.pace);
  const classes = fadedAll(before.classes, faded.pace);
  const halfHours = fadedAll(before.halfHours, faded.pace);
  const ratios = visits.map((visit) => ratioOf(pace, visit));
  const level = (ratios.reduce((sum, ratio) => sum + ratio, 0) + 20) / (ratios.length + 20);
  for (const [place, { officerId, serviceId, class: of, at, minutes }] of visits.entries()) {
    const beside = ratios[place]! / level;
    if (officerId) put(officers, officerId, [1, beside * pace.officer(officerId), 0, 0]);
    if (officerId) put(pairs, `${officerId} ${serviceId}`, [1, beside * pace.pair(officerId, serviceId)]);
    put(classes, of, [1, beside * pace.ofClass(of)]);
    put(halfHours, String(Math.floor((at - minutes) / 30)), [1, beside * pace.halfHour(at - minutes)]);
  }
  return { officers, pairs, classes, halfHours, level };
}

function ratioOf(pace: ReturnType<typeof visitPace>, visit: VisitFact): number {
  return Math.min(mostTimes, visit.minutes / (pace.service(visit.serviceId) * factorOf(pace, visit)));
}

function learnShape(
  before: Learned,
  hall: Hall,
  visits: readonly VisitFact[],
  level: number,
): Pick<Learned, 'shape' | 'services'> {
  const pace = visitPace(hall, before);
  let shape = fadedHistogram(before.shape, faded.shape);
  const services = { ...before.services };
  for (const visit of visits) {
    const ratio = Math.log(Math.max(0.02, ratioOf(pace, visit) / level));
    shape = added(shapeBins, shape, ratio);
    const [count, minutes, squares] = services[visit.serviceId]!;
    services[visit.serviceId] = [count, minutes, squares + Math.min(9, (ratio + pace.spread ** 2 / 2) ** 2)];
  }
  return { shape, services };
}

function learnGaps(
  before: Learned,
  hall: Hall,
  officers: Learned['officers'],
  facts: DayFacts,
): Pick<Learned, 'officers' | 'gaps' | 'gapShape'> {
  const pace = visitPace(hall, before);
  const gaps = fadedAll(before.gaps, faded.pace);
  let gapShape = fadedHistogram(before.gapShape, faded.shape);
  for (const { after, officerId, minutes } of facts.gaps) {
    const taken = Math.min(minutes, 30);
    put(gaps, after, [1, taken]);
    const ratio = taken / pace.gap(after, officerId);
    gapShape = added(gapBins, gapShape, Math.log(Math.max(ratio, 0.005)));
    if (officerId) put(officers, officerId, [0, 0, 1, Math.min(6, taken / pace.gap(after, null))]);
  }
  return { officers, gaps, gapShape };
}

function learnLevels(before: Learned, hall: Hall, visits: readonly VisitFact[]): Learned['levels'] {
  const pace = visitPace(hall, before);
  const { services } = indexOf(hall);
  const ended = visits
    .map(
      (visit): EndedVisit => ({
        at: visit.at - visit.minutes,
        ratio: ratioOf(pace, visit),
        agency: services.get(visit.serviceId)!.agencyId,
        service: visit.serviceId,
        counter: visit.counterId,
        unsureOfService: unsureOfService(pace, visit.serviceId),
        unsureOfCounter: unsureOfOfficer(pace, visit.officerId),
      }),
    )
    .sort((a, b) => a.at - b.at);
  const chosen = waysOf(before.levels);
  const likelihoods = (name: LevelName): number[] =>
    ways.map((way, each) => {
      const levels = new Levels({ ...chosen, [name]: way }, pace.variance, ended[0]?.at ?? 0);
      for (const visit of ended) levels.see(visit);
      return (before.levels[name]?.[each] ?? 0) * faded.levels + trust * levels.likelihood[name];
    });
  return Object.fromEntries(
    levelNames.map((name) => {
      const points = likelihoods(name);
      const best = Math.max(...points);
      return [name, points.map((each) => each - best)];
    }),
  );
}
