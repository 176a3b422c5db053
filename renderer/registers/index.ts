export { RegisterWork, type RegisterTab } from './register-work.tsx';
