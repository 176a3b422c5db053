export { ClaimForm, type RecordFormProps } from './claim-form.tsx';
export { EvidenceList, type EvidenceListProps, type OnPassage } from './evidence-list.tsx';
export { DigitPicker, LetterPicker } from './grades.tsx';
export { OriginEditor, useOriginLine } from './origin-editor.tsx';
export { RecordFoot } from './record-foot.tsx';
export { RecordPicker, type RecordPickerProps } from './record-picker.tsx';
export { StatementForm } from './statement-form.tsx';
export { TlpChoice } from './tlp-choice.tsx';
export { useRemove } from './use-remove.ts';
