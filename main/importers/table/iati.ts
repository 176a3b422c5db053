/** IATI 2.0x activity files as two tables, `activities` and `transactions`, with the columns named after the standard. */
import type { Sheet } from './placed.ts';
import { counting } from './bounds.ts';
import { ACTIVITY_COLUMNS, activityOf, TRANSACTION_COLUMNS, transactionOf } from './iati-columns.ts';
import { notATable } from './refused.ts';
import { rowsBuilder, type RowsBuilder } from './rows.ts';
import { readXml, type Attributes } from '../archive/xml.ts';

/** An element with what is in it; of text, only what stands in the element itself. */
export interface Node {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: Node[];
  text: string;
}

/** `languages`: of a text that is given in several, the first of these that is there; else the first that is given. */
export function iati(text: string, languages: readonly string[]): readonly Sheet[] {
  const counted = counting();
  const activities = tableOf(rowsBuilder(counted), ACTIVITY_COLUMNS);
  const transactions = tableOf(rowsBuilder(counted), TRANSACTION_COLUMNS);
  /** From the activity that is being read down to where it is read. */
  const open: Node[] = [];
  let root: string | null = null;

  readXml(text, {
    open: (name, attributes) => {
      if (root === null) {
        root = name;
        checkRoot(name, attributes);
      } else if (open.length > 0 || name === 'iati-activity') {
        const node: Node = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(node);
        open.push(node);
      }
    },
    close: () => {
      const node = open.pop();
      if (node === undefined || open.length > 0) return;
      activities.add(activityOf(node, languages));
      for (const transaction of node.children.filter((child) => child.name === 'transaction')) {
        transactions.add(transactionOf(node, transaction, languages));
      }
    },
    text: (words) => {
      const node = open.at(-1);
      if (node !== undefined) node.text += words;
    },
  });
  return [
    { name: 'activities', ...activities.build() },
    { name: 'transactions', ...transactions.build() },
  ];
}

type Row = Readonly<Record<string, string>>;

function tableOf(
  builder: RowsBuilder,
  columns: readonly string[],
): { add(row: Row): void; build: RowsBuilder['build'] } {
  for (const [column, name] of columns.entries()) builder.add(0, column, name);
  let last = 0;
  return {
    add: (row) => {
      last += 1;
      for (const [column, name] of columns.entries()) builder.add(last, column, row[name] ?? '');
    },
    build: () => builder.build(),
  };
}

/** Version 1 says the same things by other elements: read as version 2, it would lose most of them. */
function checkRoot(name: string, { version = '' }: Attributes): void {
  if (name !== 'iati-activities')
    throw notATable(name.startsWith('iati-') ? `IATI ${name}` : `XML (${name})`);
  if (!/^2\.0\d/.test(version.trim())) {
    throw notATable(`IATI ${version.trim().slice(0, 20) || 'without a version'}`);
  }
}
