/** The summary of sourcing of a briefing: as it is written from the ledger, and in the author's own words. */
import type { SourcingSummary } from '../../preload/contract/app.ts';
import { writtenSummary } from '../briefing/sourcing.ts';
import type { Session } from './session.ts';

export async function summaryOf(session: Pick<Session, 'query'>, id: number): Promise<SourcingSummary> {
  const ledger = await session.query('briefing.ledger', { id });
  return {
    written: writtenSummary(ledger),
    own: ledger.briefing.summary,
    stands: await session.query('briefing.summaryStands', { id }),
  };
}
