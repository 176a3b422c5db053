/** The numbers that the sample's records got in the dossier, by the keys that its plan gives them. */
import { LiasseError } from '../../preload/contract/errors.ts';

export interface SampleKeys {
  /** Throws `invalid-input` for a key that is taken. */
  set(key: string, id: number): void;
  /** Throws `invalid-input` for a key that nothing before it has. */
  get(key: string): number;
}

export function sampleKeys(): SampleKeys {
  const ids = new Map<string, number>();
  const wrong = (key: string, reason: string): LiasseError =>
    new LiasseError('invalid-input', `The plan of the sample dossier: the key “${key}” ${reason}.`, {
      field: key,
      reason,
    });
  return {
    set: (key, id) => {
      if (ids.has(key)) throw wrong(key, 'is given twice');
      ids.set(key, id);
    },
    get: (key) => {
      const id = ids.get(key);
      if (id === undefined) throw wrong(key, 'names nothing that comes before it');
      return id;
    },
  };
}
