/** The notices of a place as they come and go: a page knows their times and needs no server for that (rule X3). */
import type { ReactiveControllerHost } from 'lit';
import type { ShownNotice } from '../../notices/notices.ts';
import type { ViewQuery } from '../../views/views.ts';
import type { Connection } from './connection.ts';
import { ViewController } from './view-controller.ts';

export interface NoticesNow {
  /** What takes the whole screen; null: nothing. */
  urgent: ShownNotice | null;
  ordinary: readonly ShownNotice[];
}

const none: NoticesNow = { urgent: null, ordinary: [] };

/** Of those that a view holds, what is shown now. The first of those that take the whole screen weighs most. */
export function noticesAt(notices: readonly ShownNotice[], now: number): NoticesNow {
  const shown = notices.filter(({ from, until }) => from <= now && now < until);
  if (shown.length === 0) return none;
  return { urgent: shown.find(({ urgent }) => urgent) ?? null, ordinary: shown.filter(({ urgent }) => !urgent) };
}

/** Its element renders by a clock of its own, and asks with the time of that rendering. */
export class NoticesController extends ViewController<'notices'> {
  #kept: readonly ShownNotice[];
  #asked = '';

  /** Without a query it waits for `ask`. `kept`: what the page knew when it last heard of the hall. */
  constructor(
    host: ReactiveControllerHost,
    connection: Pick<Connection, 'watch'>,
    query: ViewQuery<'notices'> | null,
    kept: readonly ShownNotice[] = [],
  ) {
    super(host, connection, 'notices', query);
    this.#asked = JSON.stringify(query);
    this.#kept = kept;
  }

  get notices(): readonly ShownNotice[] {
    return this.data?.notices ?? this.#kept;
  }

  /** What the page kept from before; counts until a server tells. */
  keep(notices: readonly ShownNotice[]): void {
    this.#kept = notices;
  }

  /** Of another place or zone; the same again changes nothing. */
  ask(query: ViewQuery<'notices'> | null): void {
    const asked = JSON.stringify(query);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.show(query);
  }

  at(now: number): NoticesNow {
    return noticesAt(this.notices, now);
  }
}
