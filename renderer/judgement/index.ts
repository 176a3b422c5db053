export { DigitProposal } from './digit-proposal.tsx';
export { OriginsPanel } from './origins-panel.tsx';
