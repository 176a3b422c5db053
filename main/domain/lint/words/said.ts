import type { Found, Rule } from '../findings.ts';

export interface LintWords {
  /** What the rule is called where profiles are set. */
  readonly name: Readonly<Record<Rule, string>>;
  /** What is found, in a sentence. */
  readonly say: Readonly<Record<Rule, (details: Found['details']) => string>>;
  /** What a live part without a title is called. */
  readonly part: Readonly<Record<'register' | 'timeline' | 'aid' | 'matrix', string>>;
  /** The rule behind it, with its source. */
  readonly why: Readonly<Record<Rule, string>>;
}

/** TLP 2.0 by how strict: 1 is CLEAR, 5 is RED. */
const MARKINGS = ['', 'CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];

export const markingCalled = (level: unknown): string => `TLP:${MARKINGS[Number(level)] ?? ''}`;
