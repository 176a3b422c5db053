/** The keys of the core screen as operations on the dossier: one key, one operation, one undo. */
import { useMemo } from 'react';
import {
  COLOURS,
  saidLike,
  type Colour,
  type Credibility,
  type DocumentDetail,
  type PassageArea,
  type PassageDetail,
  type Stance,
  type SuggestionRow,
} from '../../../preload/contract/index.ts';
import { ask, command } from './data.ts';
import { asOneLine, refOf, type Subject } from './subject.ts';

/** What the inspector shows above the list. */
export interface Open {
  readonly noun: 'claim' | 'statement';
  readonly id: number;
}

export interface AnnotateEnd {
  /** Shows a passage in the inspector; `note` puts the focus into its note. */
  showPassage(id: number, focus: 'none' | 'note'): void;
  /** Shows a claim or a statement that was just made, with the focus in its words. */
  showNew(open: Open, passageId: number | null): void;
  /** The passage is gone. */
  removed(): void;
  /** Says why a key did nothing. */
  say(message: 'nothing-to-grade' | 'several-to-grade'): void;
}

export interface Annotate {
  highlight(subject: Subject, colour?: Colour): Promise<void>;
  /** Marks a rectangle on a page without words. */
  area(area: PassageArea): Promise<void>;
  note(subject: Subject): Promise<void>;
  claim(subject: Subject, words: string): Promise<void>;
  statement(subject: Subject, words: string): Promise<void>;
  link(subject: Subject, record: Open, stance: Stance): Promise<void>;
  code(subject: Subject, code: { id: number } | { name: string }): Promise<void>;
  /** Makes of a suggestion what it says. */
  accept(documentId: number, suggestion: SuggestionRow): Promise<void>;
  grade(passageId: number, open: Open | null, digit: Credibility): Promise<void>;
  remove(passageId: number): Promise<void>;
}

const colourAfter = (colour: Colour): Colour =>
  COLOURS[(COLOURS.indexOf(colour) + 1) % COLOURS.length] ?? 'yellow';

/** The passage behind a subject, before a command that needs one; words become one in an operation of their own. */
async function passageOf(subject: Subject): Promise<number> {
  if (subject.kind === 'passage') return subject.passageId;
  const { documentId, start, end } = subject;
  return command('passage.create', { documentId, start, end });
}

/** The passage behind a subject, after a command that made it: the latest with just these words. */
async function madeFrom(subject: Subject): Promise<number | null> {
  if (subject.kind === 'passage') return subject.passageId;
  const rows = await ask('passage.ofDocument', { documentId: subject.documentId });
  const same = rows.filter(
    (row) => row.area === null && row.start === subject.start && row.end === subject.end,
  );
  return same.reduce<number | null>((latest, row) => Math.max(latest ?? 0, row.id), null);
}

/** Which evidence a digit goes to: that of the open claim, or else the only one that the passage has. */
function evidenceToGrade(passage: PassageDetail, open: Open | null): number | 'none' | 'several' {
  const uses = open === null ? passage.usedBy : passage.usedBy.filter((use) => use.record.id === open.id);
  const [first, second] = uses;
  if (first === undefined) return 'none';
  return second === undefined ? first.evidenceId : 'several';
}

export function useAnnotate(document: DocumentDetail | undefined, end: AnnotateEnd): Annotate {
  return useMemo(() => {
    const showMade = async (subject: Subject): Promise<void> => {
      const id = await madeFrom(subject);
      if (id !== null) end.showPassage(id, 'none');
    };
    return {
      async highlight(subject, colour) {
        if (subject.kind === 'words') {
          const { documentId, start, end: to } = subject;
          const id = await command('passage.create', {
            documentId,
            start,
            end: to,
            colour: colour ?? 'yellow',
          });
          end.showPassage(id, 'none');
        } else {
          const passage = await ask('passage.get', { id: subject.passageId });
          await command('passage.update', { id: passage.id, colour: colour ?? colourAfter(passage.colour) });
          end.showPassage(passage.id, 'none');
        }
      },
      async area(area) {
        if (document === undefined) return;
        const id = await command('passage.createArea', { documentId: document.id, area: [...area] });
        end.showPassage(id, 'none');
      },
      async note(subject) {
        end.showPassage(await passageOf(subject), 'note');
      },
      async claim(subject, words) {
        const id = await command('claim.create', {
          text: asOneLine(words),
          evidence: [{ passage: refOf(subject) }],
        });
        end.showNew({ noun: 'claim', id }, await madeFrom(subject));
      },
      async statement(subject, words) {
        const id = await command('statement.create', {
          words,
          said: saidLike(document?.published ?? null),
          language: document?.language ?? null,
          passages: [refOf(subject)],
        });
        end.showNew({ noun: 'statement', id }, await madeFrom(subject));
      },
      async link(subject, record, stance) {
        await command('evidence.add', { recordId: record.id, passage: refOf(subject), stance });
        await showMade(subject);
      },
      async code(subject, code) {
        await command('passage.code', { passage: refOf(subject), code });
        await showMade(subject);
      },
      async accept(documentId, { kind, start, end: to }) {
        const { passageId, record } = await command('suggestion.accept', {
          documentId,
          kind,
          start,
          end: to,
        });
        if (record?.noun === 'statement') end.showNew({ noun: 'statement', id: record.id }, passageId);
        else end.showPassage(passageId, 'none');
      },
      async grade(passageId, open, digit) {
        const evidence = evidenceToGrade(await ask('passage.get', { id: passageId }), open);
        if (typeof evidence === 'string') end.say(`${evidence === 'none' ? 'nothing' : 'several'}-to-grade`);
        else await command('evidence.update', { id: evidence, credibility: digit });
      },
      async remove(passageId) {
        await command('record.delete', { id: passageId });
        end.removed();
      },
    };
  }, [document, end]);
}
