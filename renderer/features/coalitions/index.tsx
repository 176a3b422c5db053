/** Coalitions: who belongs to which, in what standing and when; what they agreed, where they met. */
import { Handshake } from 'lucide-react';
import type { JSX } from 'react';
import type { Feature, Place } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { RegisterWork } from '../../registers/index.ts';
import { Compare } from './compare.tsx';
import { OverTime } from './over-time.tsx';
import { Related } from './related.tsx';

function Screen({ place }: { readonly place: Place }): JSX.Element {
  const text = useText('coalitions');
  return (
    <RegisterWork
      path="coalitions"
      title={text('title')}
      place={place}
      registers={['coalition', 'membership', 'effort', 'agreement', 'signatory', 'event', 'participant']}
      renderAbove={(register, id) => <Related key={id} register={register} id={id} />}
      others={[
        { key: 'time', title: text('overTime'), content: <OverTime /> },
        { key: 'compare', title: text('compare'), content: <Compare /> },
      ]}
    />
  );
}

export const feature: Feature = {
  path: 'coalitions',
  title: 'coalitions.title',
  icon: Handshake,
  group: 'registers',
  key: 'L',
  Screen,
};
