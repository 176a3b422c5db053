/** Fields of Word: an instruction that is not of the text, and the result that is (ECMA-376-1, 17.16). */
import { linkTarget } from '../metadata.ts';

interface Field {
  instruction: string;
  isResult: boolean;
}

export interface Fields {
  /** Of `fldChar`: `begin`, `separate` or `end`. */
  mark(type: string): void;
  instruct(words: string): void;
  /** Whether words are of an instruction: those of a field that stands in one are too. */
  readonly areInstructions: boolean;
  /** The target of the innermost link that shows its result. */
  readonly link: string | null;
  /** An instruction does not go on in the next paragraph: one that was never ended would hide the rest of the text. */
  endParagraph(): void;
}

export function fields(): Fields {
  const open: Field[] = [];
  return {
    mark: (type) => {
      const last = open.at(-1);
      if (type === 'begin') open.push({ instruction: '', isResult: false });
      else if (type === 'separate' && last !== undefined) last.isResult = true;
      else if (type === 'end') open.pop();
    },
    instruct: (words) => {
      const last = open.at(-1);
      if (last !== undefined && last.instruction.length < 10_000) last.instruction += words;
    },
    get areInstructions() {
      return open.some(({ isResult }) => !isResult);
    },
    get link() {
      const found = open.findLast(({ isResult, instruction }) => isResult && HYPERLINK.test(instruction));
      return found === undefined ? null : hyperlink(found.instruction);
    },
    endParagraph: () => {
      while (open.some(({ isResult }) => !isResult)) open.pop();
    },
  };
}

const HYPERLINK = /^\s*HYPERLINK\s+"?([^"\s]+)"?/i;

/** Where the instruction of a field leads, if it is a link to the web. */
export const hyperlink = (instruction: string): string | null => linkTarget(HYPERLINK.exec(instruction)?.[1]);
