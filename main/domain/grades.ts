/**
 * The digit on an information, as rules can propose it from what is recorded: how many independent origins say so, how many say
 * the contrary, and whose they are. The wording of the digits is AJP-2.1's (STANAG 2511); the standard leaves the steps between
 * them to the analyst, who also knows what no rule knows: whether it is logical in itself. So this is proposed, never given.
 */
type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

type DigitReason =
  | 'confirmed'
  | 'one-trusted-origin'
  | 'one-reliable-origin'
  | 'one-origin'
  | 'doubted-origins'
  | 'disputed'
  | 'balanced'
  | 'outweighed'
  | 'only-contradicted'
  | 'judged-wrong'
  | 'no-origin'
  | 'nothing';

/** What stands behind an information. */
export interface Standing {
  /** Documents that support it, with an established origin or without. */
  readonly documents: number;
  /** The letters of the independent origins that support it; null: not graded. */
  readonly origins: readonly (Reliability | null)[];
  /** Independent origins that contradict it. */
  readonly contradicting: number;
  /** Documents that contradict it, with an established origin or without: what they say is not consistent with it. */
  readonly contraryDocuments: number;
  /** A contradiction was judged, and this is the side that gave way. */
  readonly judgedWrong: boolean;
}

export interface ProposedDigit {
  readonly digit: Credibility;
  readonly reason: DigitReason;
}

/** F and 6 say that there is no basis to judge on: they are not the bottom of a scale. */
export const isBasis = (grade: Reliability | Credibility | null): boolean =>
  grade !== null && grade !== 'F' && grade !== 6;

/** AJP-2.1 D and E: significant doubt, or a history of invalid information. F is no such doubt. */
const isDoubted = (letter: Reliability | null): boolean =>
  isBasis(letter) && (letter === 'D' || letter === 'E');

/** What rules make of what is recorded. */
export function proposeDigit(standing: Standing): ProposedDigit {
  const { documents, origins, contradicting, contraryDocuments, judgedWrong } = standing;
  if (judgedWrong) return { digit: 5, reason: 'judged-wrong' };
  if (origins.length === 0) {
    if (contradicting > 0) return { digit: 5, reason: 'only-contradicted' };
    return { digit: 6, reason: documents === 0 ? 'nothing' : 'no-origin' };
  }
  if (contradicting > origins.length) return { digit: 5, reason: 'outweighed' };
  if (contradicting === origins.length) return { digit: 4, reason: 'balanced' };
  if (contraryDocuments > 0) return { digit: 3, reason: 'disputed' };
  const trusted = origins.filter((letter) => !isDoubted(letter)).length;
  if (trusted >= 2) return { digit: 1, reason: 'confirmed' };
  if (trusted === 0) return { digit: 4, reason: 'doubted-origins' };
  if (origins.length > 1) return { digit: 2, reason: 'one-trusted-origin' };
  return origins.some((letter) => letter === 'A' || letter === 'B')
    ? { digit: 2, reason: 'one-reliable-origin' }
    : { digit: 3, reason: 'one-origin' };
}
