/**
 * Which originals go along inside a briefing. Whoever gets the briefing gets them too, so none goes along that is marked more
 * strictly than it, and nothing marked TLP:RED ever does. What is left out is told, with the reason.
 */
import type { EvidenceInside } from '../../preload/contract/app.ts';
import type { DocumentOriginal } from '../../preload/contract/documents.ts';
import { TLPS, type Tlp } from '../../preload/contract/vocabulary.ts';
import { safeName } from './safe-name.ts';

/** Bytes that one original, and all of them, may have. */
export const MOST = { one: 50 * 1024 * 1024, all: 200 * 1024 * 1024 };

type LeftOutReason = EvidenceInside['leftOut'][number]['reason'];

interface Enclosed {
  /** In the annex. */
  readonly number: number;
  readonly documentId: number;
  readonly name: string;
}

interface LeftOut {
  readonly number: number;
  readonly documentId: number;
  readonly title: string;
  readonly reason: LeftOutReason;
}

export interface Enclosures {
  /** In the order of the annex; documents with the same original bytes share one name. */
  readonly enclosed: readonly Enclosed[];
  readonly leftOut: readonly LeftOut[];
}

/** A document of the annex with what is known of its original. */
export interface Candidate {
  readonly number: number;
  readonly documentId: number;
  readonly title: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly original: Pick<DocumentOriginal, 'bytes' | 'markings'>;
}

const strictness = (tlp: Tlp | null): number => (tlp === null ? -1 : TLPS.indexOf(tlp));

/** `tlp`: of the briefing; null where it is not marked, which lets only what is not marked either go along. */
export function enclosuresOf(candidates: readonly Candidate[], tlp: Tlp | null): Enclosures {
  const enclosed: Enclosed[] = [];
  const leftOut: LeftOut[] = [];
  const names = new Map<string, string>();
  let room = MOST.all;
  for (const { number, documentId, title, fileName, sha256, original } of candidates) {
    const known = names.get(sha256);
    const reason =
      reasonAgainst(original, tlp) ?? (known === undefined && original.bytes > room ? 'full' : null);
    if (reason !== null) {
      leftOut.push({ number, documentId, title, reason });
      continue;
    }
    const name = known ?? `${number}-${safeName(fileName)}`;
    if (known === undefined) room -= original.bytes;
    names.set(sha256, name);
    enclosed.push({ number, documentId, name });
  }
  return { enclosed, leftOut };
}

function reasonAgainst({ bytes, markings }: Candidate['original'], tlp: Tlp | null): LeftOutReason | null {
  if (markings.includes('red')) return 'red';
  if (markings.some((marking) => strictness(marking) > strictness(tlp))) return 'marked';
  return bytes > MOST.one ? 'large' : null;
}
