export type Values = Readonly<Record<string, string | number>>;
/** The message with this id, below the prefix that `useText` was given. */
export type Text = (id: string, values?: Values) => string;
