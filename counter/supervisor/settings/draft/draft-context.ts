/** What the parts of the settings pages know without it being handed down. */
import { createContext } from '@lit/context';

/** The version that the draft began from. */
export const draftVersionContext = createContext<string>('antrean-settings-version');
