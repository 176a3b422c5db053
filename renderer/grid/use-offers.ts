/** What a cell that is being edited offers: words of its vocabulary, or records whose names hold what is typed. */
import { useDeferredValue, useMemo } from 'react';
import type { Field } from '../../preload/contract/index.ts';
import { useAsk } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import { useDetail } from '../ui/use-detail.ts';
import { canCreate, typedPart } from './editing.ts';
import type { Shown } from './shown.ts';

export interface Offer {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  /** The record that it stands for. */
  readonly id: number | null;
  /** Makes a new record of that name. */
  readonly create: boolean;
}

const FEW = 12;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** `touched`: something was typed; before that a list offers all that it has. */
export function useOffers(field: Field, text: string, touched: boolean, shown: Shown): readonly Offer[] {
  const words = useText('grid');
  const detailOf = useDetail();
  const part = useDeferredValue(typedPart(field, text)).slice(0, 200);
  const isLink = field.type === 'reference' || field.type === 'references';
  const found = useAsk(
    'record.find',
    isLink ? { text: touched ? part : '', nouns: [...(field.nouns ?? [])], limit: FEW } : null,
  );
  return useMemo(() => {
    const sought = plain(part);
    if (isLink) {
      const records = (found.data ?? []).map((record): Offer => ({
        key: String(record.id),
        title: record.title,
        detail: detailOf(record),
        id: record.id,
        create: false,
      }));
      const exact = records.filter(({ title }) => plain(title) === sought);
      const offers = [...exact, ...records.filter((one) => !exact.includes(one))];
      if (touched && part !== '' && exact.length === 0 && canCreate(field))
        offers.push({
          key: 'new',
          title: part,
          detail: words('create', { name: part }),
          id: null,
          create: true,
        });
      return offers;
    }
    return (field.values ?? [])
      .map((value): Offer => ({
        key: value,
        title: shown.choice(field, value),
        detail: '',
        id: null,
        create: false,
      }))
      .filter(({ title }) => !touched || sought === '' || plain(title).includes(sought));
  }, [field, isLink, part, touched, found.data, shown, words, detailOf]);
}
