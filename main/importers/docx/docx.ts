/** Word documents (ECMA-376-1, WordprocessingML), as their final text. */
import { damaged } from '../archive/damaged.ts';
import { part, relations } from '../archive/opc.ts';
import type { Archive } from '../archive/zip.ts';
import { flow } from '../flow.ts';
import { linkTarget } from '../metadata.ts';
import type { OfficeDocument } from '../office.ts';
import { propertiesOf } from './properties.ts';
import { readStory, readNotes, type Story } from './story.ts';
import { stylesOf } from './styles.ts';

export function docx(archive: Archive): OfficeDocument {
  const top = relations(archive, '');
  const main =
    top.find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)?.target ??
    'word/document.xml';
  const body = part(archive, main);
  if (body === null) throw damaged('its text is missing');
  const related = relations(archive, main);
  const byType = (type: string): string | null => {
    const target = related.find((each) => each.type === type && !each.isExternal)?.target;
    return target === undefined ? null : part(archive, target);
  };
  const style = stylesOf(byType('styles'));
  const out = flow();
  const storyOf = (links: typeof related): Story => ({
    style,
    out,
    link: (id) => linkTarget(links.find((each) => each.id === id && each.isExternal)?.target),
  });
  const referred = readStory(body, storyOf(related));
  for (const kind of ['footnote', 'endnote'] as const) {
    const wanted = referred.filter((each) => each.kind === kind).map(({ id }) => id);
    const target = related.find((each) => each.type === `${kind}s` && !each.isExternal)?.target;
    if (wanted.length === 0 || target === undefined) continue;
    const notes = part(archive, target);
    if (notes === null) throw damaged('its notes are missing');
    readNotes(notes, kind, wanted, storyOf(relations(archive, target)));
  }
  const core = top.find(({ type }) => type === 'core-properties')?.target ?? 'docProps/core.xml';
  return { ...out.finish(), ...propertiesOf(part(archive, core)) };
}
