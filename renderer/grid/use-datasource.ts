/** The feed in the form in which the library asks for rows. */
import type { IDatasource } from 'ag-grid-community';
import { useMemo } from 'react';
import { report } from '../client/index.ts';
import type { Feed } from './feed.ts';
import type { GridRow } from './row.ts';

export const useDatasource = (feed: Feed): IDatasource =>
  useMemo(
    () => ({
      getRows: (params) => {
        const { startRow, endRow } = params;
        feed.window(startRow, endRow - startRow).then(
          ({ rows, total }) =>
            params.successCallback(
              rows.map((row, at): GridRow => row ?? { key: `gone ${startRow + at}`, gone: true }),
              total,
            ),
          (error: unknown) => {
            params.failCallback();
            report(error);
          },
        );
      },
    }),
    [feed],
  );
