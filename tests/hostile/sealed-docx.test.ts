/** A DOCX that somebody gives to be verified: forged, exploding or broken, it is refused or found out, and nothing of it is believed. */
import { describe, expect, it } from 'vitest';
import { ANNEX_MARK, MANIFEST_NAMESPACE, TEXT_MARK } from '../../main/domain/manifest.ts';
import { readSealed, type Sealed } from '../../main/importers/sealed.ts';
import { archive, type Part } from '../support/archives.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...targets: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="${RELATIONS}">${targets
    .map(([type, target], at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const mark = (name: string): string => `<w:bookmarkStart w:id="1" w:name="${name}"/>`;
const words = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const body = (inside: string): string => `<w:document xmlns:w="w"><w:body>${inside}</w:body></w:document>`;
const whole = body(`${words('head')}${mark(TEXT_MARK)}${words('text')}${mark(ANNEX_MARK)}${words('annex')}`);

const read = (parts: Readonly<Record<string, string>>, more: readonly Part[] = []): Promise<Sealed> =>
  readSealed({
    name: 'a.docx',
    bytes: archive([
      ...Object.entries({
        '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
        'word/_rels/document.xml.rels': relations(
          ['customXml', '../customXml/item1.xml'],
          ['footnotes', 'footnotes.xml'],
        ),
        'word/document.xml': whole,
        ...parts,
      }).map(([name, content]) => ({ name, content })),
      ...more,
    ]),
  });
const manifest = (inside: string): string => `<manifest xmlns="${MANIFEST_NAMESPACE}">${inside}</manifest>`;

describe('refused', () => {
  it.each([
    ['a manifest that unpacks to a thousand times its size', manifest(' '.repeat(4_000_000)), 'zip-bomb'],
    ['a manifest that defines entities', `<!DOCTYPE x [<!ENTITY a "b">]>${manifest('&a;')}`, 'unsafe-xml'],
    ['a manifest that nests without end', manifest('<a>'.repeat(10_000)), 'too-deep'],
    ['a manifest that is cut off', manifest('{').slice(0, -4), 'damaged-file'],
  ])('%s', async (_, content, code) => {
    await expect(read({ 'customXml/item1.xml': content })).rejects.toMatchObject({ code });
  });

  it('two parts of one name', async () => {
    const name = 'customXml/item1.xml';
    await expect(read({ [name]: manifest('{}') }, [{ name, content: manifest('[]') }])).rejects.toMatchObject(
      {
        code: 'unsafe-archive',
      },
    );
  });
});

describe('not believed', () => {
  it.each([
    ['custom XML of somebody else', '<manifest xmlns="urn:other">{}</manifest>'],
    ['the name of ours in a text', `<other>${MANIFEST_NAMESPACE}</other>`],
  ])('%s is no manifest', async (_, content) => {
    expect((await read({ 'customXml/item1.xml': content })).manifest).toBeNull();
  });

  it('a relation that leads out of the archive leads nowhere', async () => {
    const away = relations(['customXml', '../../../../etc/passwd'], ['customXml', 'file:///etc/passwd']);
    expect((await read({ 'word/_rels/document.xml.rels': away })).manifest).toBeNull();
  });

  it('words without bounds are not told', async () => {
    expect((await read({ 'word/document.xml': body(words('text')) })).words).toBeNull();
  });

  it.each([
    ['after the annex begins', whole.replace('annex</w:t>', 'annex</w:t><w:t>more</w:t>'), true],
    ['in the text', whole.replace('text</w:t>', 'text</w:t><w:t>more</w:t>'), false],
    [
      'in a box in the text',
      whole.replace('text</w:t>', `text</w:t><w:txbxContent>${words('more')}</w:txbxContent>`),
      false,
    ],
    [
      'in a note that the text calls',
      whole.replace('text</w:t>', 'text</w:t><w:footnoteReference w:id="7"/>'),
      false,
    ],
  ])('words added %s: unchanged is %4$s', async (_, document, same) => {
    const note = `<w:footnotes xmlns:w="w"><w:footnote w:id="7">${words('more')}</w:footnote></w:footnotes>`;
    const before = await read({ 'word/footnotes.xml': note });
    const after = await read({ 'word/footnotes.xml': note, 'word/document.xml': document });
    expect(after.words === before.words).toBe(same);
  });
});
