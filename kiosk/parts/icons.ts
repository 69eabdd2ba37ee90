/** Line icons, drawn on 24 units; each stands beside its word and says nothing to a screen reader. */
import { html, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult => html`<svg
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2.2"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <path d=${path} />
</svg>`;

export const icons = {
  search: icon('M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM15.6 15.6 21 21'),
  back: icon('M20 12H4m7-7-7 7 7 7'),
  previous: icon('m14.5 5-7 7 7 7'),
  following: icon('m9.5 5 7 7-7 7'),
  up: icon('m5 15 7-7 7 7'),
  down: icon('m5 9 7 7 7-7'),
  reach: icon('M4 4h16M12 8v12m-6-6 6 6 6-6'),
  /** Before each of several things; a tick would say that somebody has checked it. */
  item: icon('M12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z'),
  check: icon('m4.5 12.5 5 5 10-11'),
  clock: icon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.2l3.4 2'),
  calendar: icon('M4 6h16v14H4zM4 10.5h16M8 3v4m8-4v4'),
  money: icon('M3 6h18v12H3zM12 14.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM6.2 12h.1m11.4 0h.1'),
  pledge: icon('M6 3h12v11H6zM9 7h6M9 10.500h4M12 14v3m0 4a2 2 0 1 0 0-4 2 2 0 0 0 0 4z'),
  speak: icon('M4 5h16v11h-8l-5 4v-4H4zM8 9h8M8 12h5'),
  paper: icon('M6 3h8l4 4v14H6zM14 3v4h4M9 12h6m-6 4h6'),
  place: icon(
    'M12 21c4.4-4.7 6.6-8.300 6.600-11a6.600 6.600 0 1 0-13.200 0c0 2.700 2.200 6.300 6.600 11zM12 12.300a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600z',
  ),
  people: icon(
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c.500-3.700 3-5.600 6.500-5.600s6 1.900 6.500 5.600M16 4.400a3.500 3.500 0 0 1 0 6.400m2.300 4.200c1.800.800 2.900 2.500 3.200 5',
  ),
  printer: icon('M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z'),
  erase: icon('M9 5h12v14H9l-6.500-7zM12.500 9.500l5 5m0-5-5 5'),
  clear: icon('M5 5l14 14M19 5 5 19'),
  wave: icon('M3 9c3-3 6-3 9 0s6 3 9 0M3 15c3-3 6-3 9 0s6 3 9 0'),
} as const;
