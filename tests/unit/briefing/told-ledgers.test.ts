/** What the typesetter hears is the ledger that it is told, though of each only what differs from the one before travels. */
import { expect, it } from 'vitest';
import { ledgerHearer, ledgerTeller } from '../../../main/briefing/told-ledgers.ts';
import { french } from './jef.ts';
import { p } from './ledgers.ts';

const { body } = french.briefing;
const [first = p(''), ...others] = body.content ?? [];
const longer = {
  ...french,
  briefing: {
    ...french.briefing,
    title: 'Autre',
    body: { ...body, content: [first, p('De plus'), ...others] },
  },
};

it('is the same ledger at the other end, of which only the block that changed and the head have travelled', () => {
  const { tell } = ledgerTeller();
  const hear = ledgerHearer();
  expect(hear(structuredClone(tell(french)))).toEqual(french);
  const told = tell(longer);
  expect(told.rest).toBeNull();
  expect(told.text.blocks).toEqual([p('De plus')]);
  expect(hear(structuredClone(told))).toEqual(longer);
});

it('travels whole where the records are others', () => {
  const { tell } = ledgerTeller();
  const hear = ledgerHearer();
  hear(tell(french));
  const fewer = { ...longer, records: french.records.slice(1) };
  expect(hear(structuredClone(tell(fewer)))).toEqual(fewer);
});

it('is told anew to another process, which refuses what it cannot put together', () => {
  const { tell, forget } = ledgerTeller();
  tell(french);
  const hear = ledgerHearer();
  expect(() => hear(tell(longer))).toThrow('was never told');
  forget();
  expect(hear(structuredClone(tell(longer)))).toEqual(longer);
});
