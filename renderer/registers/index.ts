export { FillPicker } from './fill-picker.tsx';
export { RegisterWork } from './register-work.tsx';
