export { ClaimForm } from './claim-form.tsx';
export { EvidenceList, type OnPassage } from './evidence-list.tsx';
export { DigitPicker, LetterPicker } from './grades.tsx';
export { OriginEditor } from './origin-editor.tsx';
export { RecordPicker } from './record-picker.tsx';
export { RecordFoot } from './record-foot.tsx';
export { StatementForm } from './statement-form.tsx';
export { TlpChoice } from './tlp-choice.tsx';
export { useRemove } from './use-remove.ts';
