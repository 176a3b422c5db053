/** Every call of the contract, each with what it does; the types notice one that is missing. */
import type { CallHandlers } from '../../ipc/door.ts';
import type { Context } from '../context.ts';
import { briefingCalls } from './briefing.ts';
import { dossierCalls } from './dossier.ts';
import { houseCallsOf } from './house.ts';
import { importCalls } from './import.ts';
import { programCalls } from './program.ts';
import { referenceCalls } from './references.ts';
import { registerCalls } from './registers.ts';
import { searchCallsOf } from './search.ts';
import { tableCalls } from './tables.ts';

export const allCalls = (context: Context): CallHandlers => ({
  ...programCalls(context),
  ...dossierCalls(context),
  ...importCalls(context),
  ...briefingCalls(context),
  ...tableCalls(context),
  ...registerCalls(context),
  ...referenceCalls(context),
  ...searchCallsOf(context),
  ...houseCallsOf(context),
});
