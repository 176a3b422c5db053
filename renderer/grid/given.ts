/** From what somebody typed, chose or pasted to what is written: labels of the interface become words of the vocabulary. */
import type { CellInput, Field } from '../../preload/contract/index.ts';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[’ʼ‘]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The word that a label means; the label itself where it means none. */
function wordOf(field: Field, label: string, worded: (value: string) => string): string {
  const wanted = plain(label);
  return (field.values ?? []).find((value) => plain(worded(value)) === wanted) ?? label.trim();
}

/** What a text becomes in a cell of this field. Nothing is refused here: the store says what it cannot read. */
export function given(
  field: Field,
  text: string,
  worded: (field: Field, value: string) => string,
): CellInput {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  switch (field.type) {
    case 'choice':
      return wordOf(field, trimmed, (value) => worded(field, value));
    case 'choices':
      return trimmed
        .split(/[;\n]/)
        .map((each) => wordOf(field, each, (value) => worded(field, value)))
        .filter((each) => each !== '')
        .join('; ');
    case 'prose':
      return text;
    default:
      return trimmed;
  }
}
