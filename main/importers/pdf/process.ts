/** The process that draws pages: fonts and pictures of a hostile file are decoded here, and nowhere else. */
import { parentPort } from '../../wire/port.ts';
import { serve } from '../../wire/rpc.ts';
import { pictures } from './picture.ts';

serve(parentPort(), { ...pictures() });

process.on('disconnect', () => process.exit(0));
