/** The kiosk's page. */
import '../shared/client/browser.ts';
import '../shared/no-eval.ts';
import { adoptTokens } from '../shared/client/tokens.ts';
import './antrean-kiosk.ts';
import { closePage } from './closed-page.ts';
import { adoptSheet } from './paper/adopt-sheet.ts';
import { kioskPage } from './parts/kiosk-styles.ts';

adoptTokens();
adoptSheet(kioskPage.styleSheet);
closePage();
