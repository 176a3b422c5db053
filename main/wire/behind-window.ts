import { constants, setPriority } from 'node:os';

/**
 * For a process that works while somebody reads: where there are fewer processors than work, the window comes first. A page or
 * a document may come a moment later, a frame may not.
 */
export function stayBehindWindow(): void {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}
