/** The process that reads files of references: what a hostile one does to it costs that file. */
import { parentPort } from '../wire/port.ts';
import { serve } from '../wire/rpc.ts';
import { readReferences } from './references.ts';

serve(parentPort(), { ready: () => null, read: readReferences });

process.on('disconnect', () => process.exit(0));
