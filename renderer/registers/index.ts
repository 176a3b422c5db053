export { RegisterWork } from './register-work.tsx';
