/** The forecast of a state, as it is made wherever it is made: in the hall's own thread, or in one beside it. */
import type { Instant } from '../../shared/base/ids.ts';
import type { Ready } from '../domain/core/state.ts';
import { type Forecast, forecast } from '../domain/estimate/forecast.ts';
import { learnedIn } from './learned-in.ts';

export const forecastAt = (state: Ready, at: Instant): Forecast =>
  forecast(state, wholeSecond(at), learnedIn(state), seedOf(state));

/** The same all day and in every process: a forecast moves because the hall does, and not by chance. */
const seedOf = ({ day }: Ready): number => Number(day?.replaceAll('-', '') ?? 0);

/** By whole seconds: processes that look a moment apart see the same. */
const wholeSecond = (at: Instant): Instant => Math.floor(at / 1_000) * 1_000;
