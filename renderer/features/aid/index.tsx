/** Aid: programmes, and the flows of money and kit from pledge to delivery. */
import { HandCoins } from 'lucide-react';
import type { JSX } from 'react';
import type { Feature, Place } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { RegisterWork } from '../../registers/index.ts';
import { Doubles } from './doubles.tsx';
import { FlowsFoot } from './flows-foot.tsx';
import { Ladders } from './ladders.tsx';
import { Totals } from './totals.tsx';

function Screen({ place }: { readonly place: Place }): JSX.Element {
  const text = useText('aid');
  return (
    <RegisterWork
      path="aid"
      title={text('title')}
      place={place}
      registers={['programme', 'flow']}
      renderFoot={(register, filters) => (register === 'flow' ? <FlowsFoot filters={filters} /> : null)}
      others={[
        { key: 'total', title: text('totals'), content: <Totals /> },
        { key: 'ladder', title: text('ladder'), content: <Ladders /> },
        { key: 'double', title: text('doubles'), content: <Doubles /> },
      ]}
    />
  );
}

export const feature: Feature = {
  path: 'aid',
  title: 'aid.title',
  icon: HandCoins,
  group: 'registers',
  key: 'P',
  Screen,
};
