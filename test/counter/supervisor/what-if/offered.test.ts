import { expect, test } from 'vitest';
import { emptyDraft } from '../../../../counter/supervisor/what-if/change-draft.ts';
import { offeredFor } from '../../../../counter/supervisor/what-if/offered.ts';
import { view } from '../../../../server/domain/views/view.ts';
import type { CatalogueView } from '../../../../shared/views/catalogue-view.ts';
import { given } from '../../../support/play/given.ts';
import { smallHall } from '../../../support/play/hall-builder.ts';
import { newRegister } from '../../../support/server/test-hall.ts';

test('[U79] where an officer could go: not to where they are, and it is said at which counters somebody is', () => {
  const play = given(smallHall()).at('08:00');
  const catalogue = view('catalogue', {}, play.state, play.now, newRegister()) as CatalogueView;
  const draft = { ...emptyDraft, is: 'move' as const, counter: 'loket-2' };
  const offered = offeredFor('toCounter', draft, catalogue, null, new Set(['loket-2', 'loket-4']));
  expect(offered.map(({ value }) => value)).not.toContain('loket-2');
  const labelled = offered.filter(({ label }) => /ada petugas|has an officer/.test(label));
  expect(labelled.map(({ value }) => value)).toEqual(['loket-4']);
  expect(offeredFor('counter', draft, catalogue, null, new Set(['loket-2']))).toHaveLength(5);
});
