/** The kiosk's page. */
import '../shared/client/browser.ts';
import '../shared/base/no-eval.ts';
import { apiOf } from '../shared/client/connection/api.ts';
import { followLook } from '../shared/client/look/hall-look.ts';
import { adoptTokens } from '../shared/client/look/tokens.ts';
import { lookRoutes } from '../shared/routes/look.ts';
import './antrean-kiosk.ts';
import { closePage } from './closed-page.ts';
import { adoptSheet } from './paper/adopt-sheet.ts';
import { kioskPage } from './parts/kiosk-styles.ts';

adoptTokens();
adoptSheet(kioskPage.styleSheet);
closePage();
void followLook({ api: apiOf(lookRoutes, 'kiosk'), memory: localStorage, root: document.documentElement });
