export { ClaimForm } from './claim-form.tsx';
export { DigitPicker, LetterPicker } from './grades.tsx';
export { OriginEditor } from './origin-editor.tsx';
export { RecordFoot } from './record-foot.tsx';
export { StatementForm } from './statement-form.tsx';
export { TlpChoice } from './tlp-choice.tsx';
