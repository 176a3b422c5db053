/** A preview, set whole by a compiler of its own. */
import { onSheet } from '../../../main/briefing/house/on-sheet.ts';
import type { House } from '../../../main/briefing/house/read.ts';
import { layout } from '../../../main/briefing/layout.ts';
import { drawingOf, type Drawing } from '../../../main/briefing/pages.ts';
import type { Compiler } from '../../../main/briefing/typst.ts';
import type { BriefingLedger } from '../../../preload/contract/briefings.ts';

/** `house`: whose compiler it is. */
export async function drawn(ledger: BriefingLedger, by: Compiler, house?: House): Promise<Drawing> {
  const given = house === undefined ? {} : { house: onSheet(house) };
  const sheet = layout(ledger, { at: null, covers: by.fonts.covers, ...given });
  return drawingOf(await by.vector(by.compile(sheet)));
}
