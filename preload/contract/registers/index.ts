export * from './columns.ts';
export * from './definitions.ts';
export * from './fields.ts';
export * from './rows.ts';
export * from './view.ts';
