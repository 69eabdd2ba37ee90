/** What is said of one place of a hall's settings: as a line about the file, and as words beside the field of a form. */
import type { SettingsProblem } from '../../shared/hall/whole-hall.ts';

/** `line` comes behind its owner. */
export const finding = (
  owner: string,
  path: SettingsProblem['path'],
  line: string,
  id: string,
  en: string,
): SettingsProblem => ({
  path,
  line: `${owner}: ${line}`,
  words: { id, en },
});
