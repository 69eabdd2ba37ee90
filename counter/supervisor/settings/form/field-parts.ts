/** By which part a field is edited: a row for each kind. */
import { html, type TemplateResult } from 'lit';
import type { AgencyId } from '../../../../shared/base/ids.ts';
import type { HallShape } from '../../../../shared/hall/hall.ts';
import type { Path } from '../draft/paths.ts';
import type { Problem } from '../draft/problems.ts';
import type { FieldKind, FieldRow } from '../fields/field.ts';
import '../hours/setting-comings.ts';
import '../hours/setting-schedule.ts';
import '../parts/setting-choice.ts';
import '../look/setting-colour.ts';
import '../parts/setting-line.ts';
import '../parts/setting-lines.ts';
import '../parts/setting-number.ts';
import '../look/setting-pictures.ts';
import '../parts/setting-several.ts';
import '../parts/setting-switch.ts';
import '../parts/setting-text.ts';
import '../parts/setting-texts.ts';
import '../parts/setting-time.ts';
import '../parts/setting-weekdays.ts';

export interface FieldFacts {
  row: FieldRow;
  value: unknown;
  path: Path;
  problems: readonly Problem[];
  locked: boolean;
  /** The settings as they are being edited. */
  hall: HallShape;
  /** Whose the thing is that has this field; null: nobody's. */
  agencyId: AgencyId | null;
}

const parts: Record<FieldKind['is'], (facts: FieldFacts) => TemplateResult> = {
  line: ({ row, value, path, problems, locked }) =>
    html`<setting-line .row=${row} .value=${value} .path=${path} .problems=${problems} ?locked=${locked}></setting-line>`,
  lines: ({ row, value, path, problems, locked }) =>
    html`<setting-lines .row=${row} .value=${value} .path=${path} .problems=${problems} ?locked=${locked}></setting-lines>`,
  text: ({ row, value, path, problems, locked }) =>
    html`<setting-text .row=${row} .value=${value} .path=${path} .problems=${problems} ?locked=${locked}></setting-text>`,
  texts: ({ row, value, path, problems, locked }) =>
    html`<setting-texts .row=${row} .value=${value} .path=${path} .problems=${problems} ?locked=${locked}></setting-texts>`,
  number: ({ row, value, path, problems, locked }) =>
    html`<setting-number .row=${row} .value=${value} .path=${path} .problems=${problems} ?locked=${locked}></setting-number>`,
  time: ({ row, value, path, problems, locked }) =>
    html`<setting-time .row=${row} .value=${value} .path=${path} .problems=${problems} ?locked=${locked}></setting-time>`,
  switch: ({ row, value, path, problems, locked }) =>
    html`<setting-switch .row=${row} .value=${value} .path=${path} .problems=${problems} ?locked=${locked}></setting-switch>`,
  weekdays: ({ row, value, path, problems, locked }) =>
    html`<setting-weekdays .row=${row} .value=${value} .path=${path} .problems=${problems} ?locked=${locked}></setting-weekdays>`,
  choice: (facts) => choice(facts),
  oneOf: (facts) => choice(facts),
  someOf: ({ row, value, path, problems, locked, hall, agencyId }) =>
    html`<setting-several
      .row=${row}
      .value=${value}
      .path=${path}
      .problems=${problems}
      ?locked=${locked}
      .hall=${hall}
      .agencyId=${agencyId}
    ></setting-several>`,
  schedule: ({ row, value, path, problems, locked, hall }) =>
    html`<setting-schedule .row=${row} .value=${value} .path=${path} .problems=${problems} ?locked=${locked} .hall=${hall}></setting-schedule>`,
  comings: ({ row, value, path, problems, locked }) =>
    html`<setting-comings .row=${row} .value=${value} .path=${path} .problems=${problems} ?locked=${locked}></setting-comings>`,
  colour: ({ row, value, path, problems, locked }) =>
    html`<setting-colour .row=${row} .value=${value} .path=${path} .problems=${problems} ?locked=${locked}></setting-colour>`,
  pictures: ({ row, value, path, problems, locked }) =>
    html`<setting-pictures .row=${row} .value=${value} .path=${path} .problems=${problems} ?locked=${locked}></setting-pictures>`,
};

const choice = ({ row, value, path, problems, locked, hall }: FieldFacts) =>
  html`<setting-choice .row=${row} .value=${value} .path=${path} .problems=${problems} ?locked=${locked} .hall=${hall}></setting-choice>`;

export const fieldPart = (facts: FieldFacts): TemplateResult => parts[facts.row.kind.is](facts);
