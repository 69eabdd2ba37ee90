/** What the two lists of what happened to an account have in common. */
import { css } from 'lit';
import type { Words } from '../../../shared/client/words/language.ts';

export const notesWords = {
  unknown: {
    id: 'Jika ada yang tidak Anda kenali, beri tahu administrator dan ganti kata sandi.',
    en: 'If you do not know of something here, tell the administrator and change the password.',
  },
} satisfies Words;

export const notesStyle = css`
  p {
    margin-bottom: var(--space-4);
  }
  .problem {
    color: var(--coral-text);
    font-weight: 600;
  }
`;
