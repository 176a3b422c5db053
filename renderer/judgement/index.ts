export { ContradictionsPanel } from './contradictions-panel.tsx';
export { DigitProposal } from './digit-proposal.tsx';
export { FallenDigits } from './fallen-digits.tsx';
export { ImpactPanel } from './impact-panel.tsx';
export { OriginsPanel } from './origins-panel.tsx';
export { useRemoval } from './removal.tsx';
