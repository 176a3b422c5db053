/** The coalitions to choose among, and which one was chosen last. */
import { useAsk, usePlace } from '../../client/index.ts';

export function useCoalitions(place: string): {
  readonly coalitions: readonly { readonly key: string; readonly title: string }[];
  readonly id: number | null;
  readonly choose: (key: string | null) => void;
} {
  const [asked, remember] = usePlace(place);
  const { data } = useAsk('register.rows', { view: { register: 'coalition' }, limit: 1000 });
  const coalitions = (data?.rows ?? []).flatMap((row) =>
    row === null ? [] : [{ key: String(row.id), title: String(row.cells['name'] ?? '') }],
  );
  const chosen = coalitions.find(({ key }) => key === asked) ?? coalitions[0];
  return {
    coalitions,
    id: chosen === undefined ? null : Number(chosen.key),
    choose: (key) => remember(key ?? ''),
  };
}
