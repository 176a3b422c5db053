/** What stands in a cell, as text: without the controls and the line ends of whoever wrote the file, in NFC. */

/* oxlint-disable eslint/no-control-regex -- control characters are what is looked for */
const CONTROLS = /[\0-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]|\p{Cs}/gu;
const PLAIN = /^[\t\n\u0020-\u007e]*$/;
/* oxlint-enable eslint/no-control-regex */

export const cellText = (raw: string): string =>
  PLAIN.test(raw)
    ? raw
    : raw
        .replaceAll(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
        .replaceAll(CONTROLS, '')
        .normalize('NFC');

/** A cell on one line of the document, with nothing in it that parts cells: as long as the cell itself. */
export const onOneLine = (cell: string): string => cell.replaceAll(/[\t\n\f]/g, ' ');
