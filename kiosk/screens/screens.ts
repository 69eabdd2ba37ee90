/** Which element shows which screen. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { keyed } from 'lit/directives/keyed.js';
import type { AgencyId, ServiceId } from '../../shared/base/ids.ts';
import { unreachable } from '../../shared/base/unreachable.ts';
import type { HallTime } from '../../shared/client/words/when-words.ts';
import type { Flow } from '../flow/flow.ts';
import type { Guide } from '../hall/guide.ts';
import './kiosk-about.ts';
import './kiosk-agency.ts';
import './kiosk-asking.ts';
import './kiosk-group.ts';
import './kiosk-issued.ts';
import './kiosk-priority.ts';
import './kiosk-refused.ts';
import './kiosk-search.ts';
import './kiosk-service.ts';
import './kiosk-start.ts';
import type { ServiceSearch } from '../../shared/client/search/service-search.ts';
import type { Paper } from '../paper/paper.ts';
import type { Printing } from '../paper/paper-printer.ts';

/** Everything that the screens show. */
export interface Scene {
  flow: Flow;
  /** Counts the visitors who left. A new value makes the start screen new: nothing of the last visitor is left on it. */
  visit: number;
  guide: Guide;
  search: ServiceSearch;
  time: HallTime;
  paper: Paper | null;
  printing: Printing;
  lowReach: boolean;
  secondsLeft: number;
}

type Shown = TemplateResult | DirectiveResult | typeof nothing;

export function screenOf(scene: Scene): Shown {
  const { screen } = scene.flow;
  switch (screen.at) {
    case 'start':
      return start(scene);
    case 'about':
      return html`<kiosk-about .hall=${scene.guide.hall}></kiosk-about>`;
    case 'search':
      return search(scene, screen.query);
    case 'agency':
      return agency(scene, screen.agencyId);
    case 'service':
      return service(scene, screen.serviceId);
    case 'priority':
      return html`<kiosk-priority></kiosk-priority>`;
    case 'group':
      return html`<kiosk-group .groups=${scene.guide.priorityGroups}></kiosk-group>`;
    case 'asking':
      return html`<kiosk-asking></kiosk-asking>`;
    case 'refused':
      return html`<kiosk-refused .refusal=${screen.refusal}></kiosk-refused>`;
    case 'issued':
      return issued(scene);
    default:
      return unreachable(screen);
  }
}

/** Whether the hall still has what the screen is about: it may be configured anew under a visitor's hands. */
export function isThere({ screen }: Flow, guide: Guide): boolean {
  if ('serviceId' in screen) return guide.services.has(screen.serviceId);
  return screen.at !== 'agency' || guide.agencies.has(screen.agencyId);
}

const start = ({ guide, time, flow, lowReach, visit }: Scene): Shown =>
  keyed(
    visit,
    html`<kiosk-start
      .guide=${guide}
      .time=${time}
      .lastAgencyId=${flow.lastAgencyId}
      .lowReach=${lowReach}
    ></kiosk-start>`,
  );

const search = ({ guide, time, ...scene }: Scene, query: string): Shown =>
  html`<kiosk-search .guide=${guide} .time=${time} .term=${query} .hits=${scene.search(query)}></kiosk-search>`;

function agency({ guide, time }: Scene, agencyId: AgencyId): Shown {
  const entry = guide.agencies.get(agencyId);
  return entry ? html`<kiosk-agency .entry=${entry} .time=${time}></kiosk-agency>` : nothing;
}

function service({ guide, time }: Scene, serviceId: ServiceId): Shown {
  const entry = guide.services.get(serviceId);
  if (!entry) return nothing;
  return html`<kiosk-service
    .entry=${entry}
    .notice=${guide.hall.notice}
    .channels=${guide.hall.complaintChannels}
    .time=${time}
    .asksPriority=${guide.priorityGroups.length > 0}
  ></kiosk-service>`;
}

const issued = ({ paper, printing, secondsLeft }: Scene): Shown =>
  paper
    ? html`<kiosk-issued
        .ticket=${paper.ticket}
        .url=${paper.url}
        .printing=${printing}
        .secondsLeft=${secondsLeft}
      ></kiosk-issued>`
    : nothing;
