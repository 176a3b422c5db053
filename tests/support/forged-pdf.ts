/** PDFs as nobody's program writes them: one page, and whatever objects a forger wants. */

interface Part {
  readonly dictionary: string;
  readonly stream?: Uint8Array;
}

/** Objects from 4 on are the caller's; `catalog` is added to the catalogue. */
export function forgedPdf(catalog: string, parts: readonly Part[] = []): Uint8Array {
  const objects: readonly Part[] = [
    { dictionary: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>` },
    { dictionary: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
    { dictionary: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>' },
    ...parts,
  ];
  const chunks: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  let length = chunks[0]?.length ?? 0;
  const add = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  const places = objects.map(({ dictionary, stream }, at) => {
    const place = length;
    add(Buffer.from(`${at + 1} 0 obj\n${dictionary}\n`));
    if (stream !== undefined) {
      add(Buffer.from('stream\n'));
      add(stream);
      add(Buffer.from('\nendstream\n'));
    }
    add(Buffer.from('endobj\n'));
    return place;
  });
  const start = length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  add(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(chunks));
}

/** A PDF with files inside. `filter`: how the bytes given are packed. */
export function pdfWithFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array; readonly filter?: string }[],
): Uint8Array {
  const names = files.map((_, at) => `(${String(at).padStart(6, '0')}) ${4 + at * 2} 0 R`).join(' ');
  return forgedPdf(
    `/Names << /EmbeddedFiles << /Names [${names}] >> >>`,
    files.flatMap(({ name, bytes, filter }, at) => [
      { dictionary: `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${5 + at * 2} 0 R >> >>` },
      {
        dictionary: `<< /Type /EmbeddedFile /Length ${bytes.length}${filter === undefined ? '' : ` /Filter ${filter}`} >>`,
        stream: bytes,
      },
    ]),
  );
}
