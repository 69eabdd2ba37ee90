/** The page of the notices. */
import type { CommandOf } from '../../../shared/commands.ts';

declare module '../../ui/events.ts' {
  interface DeskEvents {
    'notice-written': { command: CommandOf<'PublishNotice'> };
  }
}
