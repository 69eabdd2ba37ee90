/** How the samples of a noun look. */
import type { State } from '../../../../server/domain/core/state.ts';
import type { Accepted } from '../../../../shared/answers.ts';
import type { Actor, Command } from '../../../../shared/commands.ts';
import type { ViewName, ViewQuery } from '../../../../shared/views/views.ts';
import type { Fact } from '../facts.ts';
import type { Play } from '../given.ts';

/** A counter and a service of one agency; a service of another one, to which a ticket can be transferred. */
export interface Place {
  agencyId: string;
  counterId: string;
  serviceId: string;
  elsewhere: string;
  /** Of the numbers of that service. */
  prefix: string;
}

/** An event by somebody, and its sentence in both languages. */
export type Telling = [fact: Fact, actor: Actor, id: string, en: string];
export interface EventSample {
  /** Paths, without `type`. The settings of the hall are too many: none are listed. */
  fields: string[];
  told: Telling[];
}

export interface ViewSample<N extends ViewName = ViewName> {
  asks: readonly [ViewQuery<N>, ...ViewQuery<N>[]];
  /** Every path that its data may have. Whoever adds one says here that its audience may know it. */
  fields: string[];
  /** It says who the officers are. */
  namesOfficers?: true;
}
export type ViewSamples<N extends ViewName> = { [K in N]: ViewSample<K> };

/** What somebody does on the day on which everything happens. */
export type Line = [time: string, actor: Actor, command: Command | ((play: Play) => Command)];

/** A morning in a large hall, in which a command's cost is measured. */
export interface Measured {
  state: State;
  at: number;
  do: (actor: Actor, command: Command) => Accepted;
}
/** What has to be so before a command, and the command. */
export type Measure = (day: Measured) => [actor: Actor, command: Command];
