/** From a cell to the words that it rests on, in their document. */
import { ask, go } from '../client/index.ts';

/** Answers false where no passage and no table stands behind the cell, nor behind its row. */
export async function showCell(recordId: number, field: string): Promise<boolean> {
  const all = await ask('evidence.ofRecord', { recordId });
  const own = all.filter((row) => row.field === field);
  const passage = (own.length > 0 ? own : all.filter((row) => row.field === ''))[0];
  if (passage !== undefined) {
    go(`/documents/${passage.documentId}?passage=${passage.passageId}`);
    return true;
  }
  const origin = (await ask('mapping.origins', { recordId })).find((one) => one.field === field);
  if (origin === undefined) return false;
  go(`/documents/${origin.documentId}?start=${origin.start}&end=${origin.end}`);
  return true;
}
