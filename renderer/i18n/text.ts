/** How the interface is worded: a message by its id, with the values that it names. */
import type { IntlShape } from 'react-intl';

export type Values = Readonly<Record<string, string | number>>;
/** The message with this id, below the prefix that `useText` was given. */
export type Text = (id: string, values?: Values) => string;

/** The words of one language; `before` stands before every id. */
export const textIn =
  (intl: IntlShape, before = ''): Text =>
  (id, values) =>
    intl.formatMessage({ id: `${before}${id}` }, values);
