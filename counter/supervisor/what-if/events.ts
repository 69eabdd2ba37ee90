import type { WhatIfChange } from '../../../shared/views/what-if.ts';

declare module '../../ui/events.ts' {
  interface DeskEvents {
    'change-made': { change: WhatIfChange };
  }
}
