/** The page at the hall's address, for everybody. */
import '../../shared/client/browser.ts';
import '../../shared/base/no-eval.ts';
import { adoptTokens } from '../../shared/client/look/tokens.ts';
import { adoptSheet } from '../paper/adopt-sheet.ts';
import './antrean-hall.ts';
import { followLookOnPhone } from '../../shared/client/look/phone-look.ts';
import { ticketPage } from '../phone/ticket-styles.ts';

adoptTokens();
adoptSheet(ticketPage.styleSheet);
followLookOnPhone();
