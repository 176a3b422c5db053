/** How somebody looks at a register: filters, order, words sought, columns, groups. The window remembers it by name. */
import { useCallback, useMemo } from 'react';
import { ViewDefinition } from '../../preload/contract/index.ts';
import { usePlace } from '../client/index.ts';

export interface Look {
  readonly view: ViewDefinition;
  readonly change: (part: Partial<ViewDefinition>) => void;
}

const PLAIN = ViewDefinition.parse({});

/** What was remembered; plain where nothing was, or where it has no reading any more. */
function viewIn(remembered: string | null): ViewDefinition {
  if (remembered === null) return PLAIN;
  try {
    return ViewDefinition.parse(JSON.parse(remembered));
  } catch {
    return PLAIN;
  }
}

export function useLook(name: string): Look {
  const [remembered, remember] = usePlace(`${name}.view`);
  const view = useMemo(() => viewIn(remembered), [remembered]);
  const change = useCallback(
    (part: Partial<ViewDefinition>) => remember(JSON.stringify({ ...view, ...part })),
    [remember, view],
  );
  return useMemo(() => ({ view, change }), [view, change]);
}
