import { dateIn } from '../../written-dates.ts';
import { markingCalled, type LintWords } from './said.ts';

export const english: LintWords = {
  name: {
    'fact-without-passage': 'Fact without a passage',
    'quotation-not-verbatim': 'Quotation not verbatim',
    'figure-without-currency': 'Figure without a currency',
    'figure-without-stage': 'Figure without a stage',
    'figure-without-date': 'Figure without a date',
    'differs-from-cell': 'Figure differs from its row',
    'one-origin': 'One origin only',
    'old-sources': 'Old sources',
    'marking-above': 'Source marked more strictly',
    'anchor-in-doubt': 'Anchor doubtful or lost',
    withdrawn: 'Deleted record',
    'message-gone': 'Message taken back',
    'open-contradiction': 'Open contradiction',
    'likelihood-with-confidence': 'Likelihood beside confidence',
    'mixed-terms': 'Mixed terms of estimate',
    'unlisted-term': 'Unlisted term of estimate',
    'judgement-without-confidence': 'Judgement without confidence',
    'spelled-two-ways': 'Name spelled two ways',
    'summary-out-of-date': 'Summary out of date',
    'stale-part': 'Live part out of date',
  },
  say: {
    'fact-without-passage': ({ kind, cites }) =>
      cites === 0
        ? `This ${kind === 'statement' ? 'statement' : 'fact'} cites nothing.`
        : `No passage supports what this ${kind === 'statement' ? 'statement' : 'fact'} cites.`,
    'quotation-not-verbatim': ({ ours, theirs }) =>
      theirs === '' && ours === ''
        ? 'These words stand in no passage that the sentence cites.'
        : theirs === ''
          ? `The passage does not have “${ours}”.`
          : ours === ''
            ? `The quotation leaves out “${theirs}”.`
            : `The passage has “${theirs}”, not “${ours}”.`,
    'figure-without-currency': ({ figure }) => `“${figure}” has no currency.`,
    'figure-without-stage': ({ figure }) => `“${figure}”: pledged, committed, disbursed or delivered?`,
    'figure-without-date': ({ figure }) => `“${figure}” has no date.`,
    'differs-from-cell': ({ figure, cell, currency }) =>
      `“${figure}” is not what the cited row has: ${cell} ${currency}.`,
    'one-origin': ({ documents, origins }) =>
      origins === 0
        ? `Documents behind it: ${documents}. Where they have it from is not recorded.`
        : `Documents behind it: ${documents}, all from one origin.`,
    'old-sources': ({ newest }) => `The newest source is of ${dateIn(String(newest), 'en')}.`,
    'marking-above': ({ marking: level }) =>
      `It rests on a source marked ${markingCalled(level)}, more strictly than the briefing.`,
    'anchor-in-doubt': ({ state, words }) =>
      state === 'lost'
        ? `The passage “${words}” is no longer in the newest version of its document.`
        : `Where “${words}” stands in the newest version of its document is in doubt.`,
    withdrawn: ({ title }) =>
      title === '' ? 'It cites a record that was deleted.' : `It cites “${title}”, which was deleted.`,
    'message-gone': ({ words }) => `The message “${words}” is no longer in its chat.`,
    'open-contradiction': ({ title, count }) =>
      count === 1
        ? `“${title}” is contradicted, and nobody has judged it.`
        : `“${title}” stands in ${count} contradictions that nobody has judged.`,
    'likelihood-with-confidence': ({ likelihood, confidence }) =>
      `“${likelihood}” and “${confidence}” stand in one sentence.`,
    'mixed-terms': ({ term, other }) => `“${term}” is of another row of terms than “${other}”.`,
    'unlisted-term': ({ term }) => `“${term}” is on no list of estimates: how likely is it?`,
    'judgement-without-confidence': () => 'This judgement says nothing of how confident it is.',
    'spelled-two-ways': ({ spelling, other }) => `“${spelling}” is “${other}” before.`,
    'summary-out-of-date': () => 'What the summary of sourcing was written about has changed since.',
    'stale-part': ({ title }) => `“${title}”: the dossier has changed since this part was read.`,
  },
  part: { register: 'Register', timeline: 'Timeline', aid: 'Chart of aid', matrix: 'Matrix of members' },
  why: {
    'fact-without-passage': 'ICD 206: a source is cited each time that something depends on it.',
    'quotation-not-verbatim':
      'What stands between quotation marks is somebody’s very words; “[…]” says what is left out.',
    'figure-without-currency': 'An amount is money of some currency (ISO 4217).',
    'figure-without-stage':
      'IATI tells pledge, commitment, disbursement and expenditure apart: what is promised is not paid.',
    'figure-without-date': 'An amount is known as of a day; later ones differ.',
    'differs-from-cell': 'The register’s figure is what the evidence supports.',
    'one-origin': 'Copies do not corroborate: AJP-2.1 asks for other, independent sources.',
    'old-sources': 'ICD 206 names the age of the information among what affects its quality.',
    'marking-above': 'TLP 2.0: a briefing may not be marked below its strictest source.',
    'anchor-in-doubt': 'A citation leads to the exact passage, or says that it does not know.',
    withdrawn: 'What was deleted supports nothing.',
    'message-gone': 'What its publisher took back may have been wrong.',
    'open-contradiction': 'A contradiction that is left open is told, or judged.',
    'likelihood-with-confidence':
      'ICD 203, D.6.e(2)(b): a likelihood and a confidence may not share a sentence.',
    'mixed-terms': 'ICD 203, D.6.e(2)(a): the two rows of terms, and two yardsticks, are not mixed.',
    'unlisted-term': 'ICD 203, D.6.e(2)(a): likelihood is told in terms whose range is published.',
    'judgement-without-confidence': 'ICD 203, D.6.e(2): a judgement tells the confidence in its basis.',
    'spelled-two-ways': 'One name has one spelling in one briefing.',
    'summary-out-of-date': 'ICD 206: the source summary statement speaks of the sources that are there.',
    'stale-part':
      'ICD 206 names the age of the information among what affects its quality: refresh it, or let its date stand.',
  },
};
