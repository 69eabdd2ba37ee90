/** A day as three choices, so that its words follow the language of the page and not of the browser. Pure. */
import { BusinessDay } from '../../base/ids.ts';

/** `month`: 1 to 12. */
export interface DayParts {
  year: number;
  month: number;
  date: number;
}

const yearsBack = 10;

export const partsOf = (day: BusinessDay): DayParts => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
};

export const lastDate = ({ year, month }: Pick<DayParts, 'year' | 'month'>): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The nearest day that there is: 31 February is its last one, and none is after `latest`. */
export function dayOfParts(parts: DayParts, latest: BusinessDay): BusinessDay {
  const date = Math.min(parts.date, lastDate(parts));
  const two = (value: number) => String(value).padStart(2, '0');
  const day = BusinessDay.parse(`${String(parts.year).padStart(4, '0')}-${two(parts.month)}-${two(date)}`);
  return day > latest ? latest : day;
}

/** The newest first; that of the chosen day is among them, however old. */
export function yearsFor(day: BusinessDay, latest: BusinessDay): number[] {
  const newest = Math.max(partsOf(latest).year, partsOf(day).year);
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => newest - back);
  const { year } = partsOf(day);
  return years.includes(year) ? years : [...years, year];
}

/** "Januari", "January", …, in the language that is shown. */
export const monthNames = (locale: string): string[] => {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2000, month, 15)));
};
