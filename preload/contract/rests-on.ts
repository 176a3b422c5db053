/** What stands behind a briefing: whoever answers from its ledger reads these. */
import { REGISTER_NOUNS } from './registers/definitions.ts';

export const RESTS_ON = ['briefing', ...REGISTER_NOUNS, 'passage', 'evidence', 'document', 'origin'] as const;
/** What is found in its text, shown by its live parts or kept by its releases rests on these besides. */
export const ALL_BEHIND = [...RESTS_ON, 'contradiction', 'rate_set'] as const;
