/** Whether what a call carries has the shape that the contract says; the error names the field. */
import type { z } from 'zod';
import { LiasseError } from '../../preload/contract/errors.ts';
import { checkBounds } from './bounds.ts';

/** Answers the parameters with their defaults filled in, or throws `invalid-input`. */
export function checkShape<Params>(method: string, schema: z.ZodType<Params>, params: unknown): Params {
  checkBounds(params);
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.map(String).join('.') ?? '';
  const reason = issue?.message ?? 'wrong shape';
  throw new LiasseError('invalid-input', `${method}: ${field === '' ? '' : `${field}: `}${reason}`, {
    method,
    field,
    reason,
  });
}
