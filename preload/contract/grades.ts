/** Grades: the digit that rules propose for an information, and whether a digit 1 that was given still stands. */
import { z } from 'zod';
import { CredibilitySchema, Id, Page, type Paged, type RecordRef } from './common.ts';
import { command, query } from './define.ts';
import { FieldName } from './evidence.ts';
import type { OriginTally } from './origins.ts';
import type { Credibility, Noun, Stance } from './vocabulary.ts';

/** Why a digit is proposed; the sentences are for the terminal, the window has its own in its message files. */
export const DIGIT_REASONS = {
  confirmed: 'Two independent origins or more say so, and none says the contrary.',
  'one-trusted-origin': 'Several origins say so, one of them not doubted; none says the contrary.',
  'one-reliable-origin': 'One origin says so, graded A or B; none says the contrary.',
  'one-origin': 'One origin says so, not graded A or B; none says the contrary.',
  'doubted-origins': 'Only origins graded D or E say so.',
  disputed: 'More origins say so than say the contrary.',
  balanced: 'As many origins say so as say the contrary.',
  outweighed: 'More origins say the contrary than say so.',
  'only-contradicted': 'No established origin says so, and some say the contrary.',
  'judged-wrong': 'A contradiction was judged, and this is the side that is wrong.',
  'no-origin': 'No document behind it has an established origin: there is no basis.',
  nothing: 'Nothing stands behind it: there is no basis.',
} as const;
export type DigitReason = keyof typeof DIGIT_REASONS;

export interface DigitProposal {
  readonly digit: Credibility;
  readonly reason: DigitReason;
  /** Of what supports it. */
  readonly tally: OriginTally;
  /** Independent origins that contradict it. */
  readonly contradicting: number;
  /** The digits on the passages that support it, each once. */
  readonly given: readonly Credibility[];
  /** Passages that support it without any digit. */
  readonly ungraded: number;
  /** False: a digit 1 was given, and fewer than two independent origins are left behind it. */
  readonly stands: boolean;
}

/** A digit 1 that would be refused today. It stays until somebody changes it. */
export interface FallenDigit extends RecordRef {
  readonly noun: Noun;
  readonly field: string;
  readonly stance: Stance;
  /** Of the passages that say the same. */
  readonly tally: OriginTally;
}

const subject = {
  recordId: Id,
  /** A cell; `''`: the record as a whole. */
  field: FieldName.default(''),
};
const behind = ['evidence', 'origin', 'source', 'document', 'passage', 'contradiction'] as const;

export const gradeQueries = {
  'grade.propose': query<DigitProposal>()(
    'The digit that rules propose for a record or one of its cells, with the reason, beside those given.',
    z.object(subject),
    behind,
  ),
  'grade.fallen': query<Paged<FallenDigit>>()(
    'Digits 1 that no longer stand, because an origin or a passage behind them has changed.',
    Page,
    behind,
  ),
};

export const gradeCommands = {
  'grade.give': command<number>()(
    'Gives every passage that supports a record, or one of its cells, one digit: how many. Digit 1 is refused until two independent origins stand behind it.',
    z.object({ ...subject, credibility: CredibilitySchema.nullable() }),
  ),
};
