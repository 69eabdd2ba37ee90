/** The kiosk's page. */
import '../shared/no-eval.ts';
import { adoptTokens } from '../shared/client/tokens.ts';
import './antrean-kiosk.ts';
import { adoptSheet } from './adopt-sheet.ts';
import { closePage } from './closed-page.ts';
import { kioskPage } from './kiosk-styles.ts';

adoptTokens();
adoptSheet(kioskPage.styleSheet);
closePage();
