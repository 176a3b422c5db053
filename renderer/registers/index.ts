export { FillPicker } from './fill-picker.tsx';
export { RegisterWork } from './register-work.tsx';
export { useCells, type Row } from './use-cells.ts';
