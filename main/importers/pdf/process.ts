/** The process that draws pages: fonts and pictures of a hostile file are decoded here, and nowhere else. */
import { stayBehindWindow } from '../../wire/behind-window.ts';
import { parentPort } from '../../wire/port.ts';
import { serve } from '../../wire/rpc.ts';
import { pictures } from './picture.ts';

stayBehindWindow();

serve(parentPort(), { ...pictures() });

process.on('disconnect', () => process.exit(0));
