/** What of an IATI activity and of its transactions stands in which column (IATI standard 2.03, activity standard). */
import type { Node } from './iati.ts';

type Row = Readonly<Record<string, string>>;
type Languages = readonly string[];

/** `participating-org/@role`, code list OrganisationRole. */
const ROLES = { funding: '1', accountable: '2', extending: '3', implementing: '4' } as const;

export const ACTIVITY_COLUMNS = [
  'iati-identifier',
  'title',
  'description',
  'activity-status',
  'reporting-org-ref',
  'reporting-org',
  ...Object.keys(ROLES).map((role) => `participating-org-${role}`),
  'recipient-country',
  'sector',
  ...['1', '2', '3', '4'].map((type) => `activity-date-${type}`),
  'default-currency',
  'default-flow-type',
  'default-finance-type',
  'default-aid-type',
  'default-tied-status',
  'humanitarian',
];

export const TRANSACTION_COLUMNS = [
  'iati-identifier',
  'transaction-ref',
  'transaction-type',
  'transaction-date',
  'value',
  'currency',
  'value-date',
  'description',
  'provider-org',
  'provider-org-ref',
  'provider-activity-id',
  'receiver-org',
  'receiver-org-ref',
  'receiver-activity-id',
  'recipient-country',
  'flow-type',
  'finance-type',
  'aid-type',
  'tied-status',
];

export function activityOf(activity: Node, languages: Languages): Row {
  const narrative = (node: Node | undefined): string => narrativeOf(node, activity, languages);
  const reporting = child(activity, 'reporting-org');
  return {
    'iati-identifier': textOf(child(activity, 'iati-identifier')),
    title: narrative(child(activity, 'title')),
    description: narrative(child(activity, 'description')),
    'activity-status': code(activity, 'activity-status'),
    'reporting-org-ref': attribute(reporting, 'ref'),
    'reporting-org': narrative(reporting),
    ...Object.fromEntries(
      Object.entries(ROLES).map(([role, number]) => [
        `participating-org-${role}`,
        list(
          children(activity, 'participating-org')
            .filter((org) => attribute(org, 'role') === number)
            .map((org) => narrative(org) || attribute(org, 'ref')),
        ),
      ]),
    ),
    'recipient-country': countries(activity),
    sector: list(ownVocabulary(children(activity, 'sector')).map((node) => attribute(node, 'code'))),
    ...Object.fromEntries(
      children(activity, 'activity-date').map((date) => [
        `activity-date-${attribute(date, 'type')}`,
        attribute(date, 'iso-date').slice(0, 10),
      ]),
    ),
    'default-currency': attribute(activity, 'default-currency'),
    'default-flow-type': code(activity, 'default-flow-type'),
    'default-finance-type': code(activity, 'default-finance-type'),
    'default-aid-type': code(activity, 'default-aid-type'),
    'default-tied-status': code(activity, 'default-tied-status'),
    humanitarian: truth(attribute(activity, 'humanitarian')),
  };
}

/** Who is meant where nobody is named: the reporting organisation gives what goes out and gets what comes in. */
const OUTGOING = new Set(['2', '3', '4', '6', '7', '8', '12']);
const INCOMING = new Set(['1', '11', '13']);

/** What a transaction leaves out holds as its activity says, as the standard has it. */
export function transactionOf(activity: Node, transaction: Node, languages: Languages): Row {
  const narrative = (node: Node | undefined): string => narrativeOf(node, activity, languages);
  const type = code(transaction, 'transaction-type');
  const value = child(transaction, 'value');
  const reporting = child(activity, 'reporting-org');
  const provider = child(transaction, 'provider-org') ?? (OUTGOING.has(type) ? reporting : undefined);
  const receiver = child(transaction, 'receiver-org') ?? (INCOMING.has(type) ? reporting : undefined);
  return {
    'iati-identifier': textOf(child(activity, 'iati-identifier')),
    'transaction-ref': attribute(transaction, 'ref'),
    'transaction-type': type,
    'transaction-date': attribute(child(transaction, 'transaction-date'), 'iso-date').slice(0, 10),
    value: textOf(value),
    currency: attribute(value, 'currency') || attribute(activity, 'default-currency'),
    'value-date': attribute(value, 'value-date').slice(0, 10),
    description: narrative(child(transaction, 'description')),
    'provider-org': narrative(provider),
    'provider-org-ref': attribute(provider, 'ref'),
    'provider-activity-id': attribute(provider, 'provider-activity-id'),
    'receiver-org': narrative(receiver),
    'receiver-org-ref': attribute(receiver, 'ref'),
    'receiver-activity-id': attribute(receiver, 'receiver-activity-id'),
    'recipient-country': countries(transaction) || countries(activity),
    'flow-type': code(transaction, 'flow-type') || code(activity, 'default-flow-type'),
    'finance-type': code(transaction, 'finance-type') || code(activity, 'default-finance-type'),
    'aid-type': code(transaction, 'aid-type') || code(activity, 'default-aid-type'),
    'tied-status': code(transaction, 'tied-status') || code(activity, 'default-tied-status'),
  };
}

const child = (node: Node, name: string): Node | undefined =>
  node.children.find((each) => each.name === name);
const children = (node: Node, name: string): readonly Node[] =>
  node.children.filter((each) => each.name === name);
const attribute = (node: Node | undefined, name: string): string => node?.attributes[name]?.trim() ?? '';
const textOf = (node: Node | undefined): string => (node?.text ?? '').replaceAll(/\s+/g, ' ').trim();
const list = (values: readonly string[]): string =>
  [...new Set(values.filter((value) => value !== ''))].join('; ');
const truth = (value: string): string =>
  value === '' ? '' : value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
const countries = (node: Node): string =>
  list(children(node, 'recipient-country').map((each) => attribute(each, 'code').toUpperCase()));

/** The code of an element that may be there once for each vocabulary: that of the vocabulary of the DAC comes first. */
const code = (node: Node, name: string): string => attribute(ownVocabulary(children(node, name))[0], 'code');

/** The elements in the vocabulary that holds where none is named (1); all of them where there are none in it. */
function ownVocabulary(nodes: readonly Node[]): readonly Node[] {
  const own = nodes.filter((node) => ['', '1'].includes(attribute(node, 'vocabulary')));
  return own.length > 0 ? own : nodes;
}

/** The words of an element in the language that is wished for most, or those that are given first. */
function narrativeOf(node: Node | undefined, activity: Node, languages: Languages): string {
  if (node === undefined) return '';
  const narratives = children(node, 'narrative').filter((each) => textOf(each) !== '');
  const language = (each: Node): string =>
    (attribute(each, 'xml:lang') || attribute(activity, 'xml:lang')).toLowerCase().split('-', 1)[0] ?? '';
  const wished = languages
    .map((wanted) => narratives.find((each) => language(each) === wanted))
    .find((found) => found !== undefined);
  return textOf(wished ?? narratives[0]);
}
