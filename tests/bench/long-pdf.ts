/** A long PDF: a page of two columns, repeated, by the program that sets our briefings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export async function pdfOf(pages: number): Promise<Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const folder = join(import.meta.dirname, '../fixtures/documents/pdf');
  const [head = '', ...body] = readFileSync(join(folder, 'columns.typ'), 'utf8').split('= Introduction');
  const columns = `= Introduction${body.join('= Introduction').split('#pagebreak()')[0] ?? ''}`;
  const source = head + Array.from({ length: pages }, () => columns).join('\n#pagebreak()\n');
  return NodeCompiler.create({ workspace: folder }).pdf({ mainFileContent: source });
}
