import { userInfo } from 'node:os';

/** The name that the system knows the person by; empty where it knows none. */
export function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
