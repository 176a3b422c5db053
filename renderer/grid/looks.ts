/** What the grid library is made of and looks like: the parts that are used, by name, and the window's own colours. */
import {
  CellStyleModule,
  ColumnApiModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  themeQuartz,
  ValidationModule,
} from 'ag-grid-community';

ModuleRegistry.registerModules([
  InfiniteRowModelModule,
  PinnedRowModule,
  CellStyleModule,
  ColumnApiModule,
  EventApiModule,
  RowApiModule,
  RenderApiModule,
  ScrollApiModule,
  LocaleModule,
  ...(import.meta.env.DEV ? [ValidationModule] : []),
]);

/** Pixels. */
export const ROW_HEIGHT = 29;

export const looks = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: 13,
  spacing: 6,
  rowHeight: ROW_HEIGHT,
  headerHeight: 30,
  headerFontSize: 12,
  headerFontWeight: 620,
  cellHorizontalPadding: 10,
  backgroundColor: 'var(--paper)',
  foregroundColor: 'var(--ink)',
  borderColor: 'var(--rule)',
  accentColor: 'var(--accent)',
  headerBackgroundColor: 'var(--paper)',
  headerTextColor: 'var(--ink-quiet)',
  headerCellHoverBackgroundColor: 'var(--hover)',
  headerColumnBorder: 'none',
  headerColumnResizeHandleColor: 'var(--rule)',
  rowHoverColor: 'var(--hover)',
  rowBorder: { color: 'color-mix(in srgb, var(--rule) 65%, transparent)' },
  pinnedRowBackgroundColor: 'var(--panel)',
  pinnedRowBorder: { color: 'var(--edge)' },
  pinnedRowFontWeight: 'inherit',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  browserColorScheme: 'inherit',
  focusShadow: 'none',
});

/** What lets the library add its own style element under the page's policy. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
