/** The codec as Node has it. */
import { makeCodec } from './codec.ts';

export const codec = makeCodec({
  to: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  from: (text) => Buffer.from(text, 'base64'),
});
