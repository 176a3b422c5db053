/** The typesetter's own process: Typst is native code on text that comes from outside, and may crash or hang alone. */
import { parentPort } from '../wire/port.ts';
import { serve } from '../wire/rpc.ts';
import { typesetterService } from './service.ts';

serve(parentPort(), typesetterService());

process.on('disconnect', () => process.exit(0));
