/** The rooms behind the terminal's commands: the store in this process, parser and typesetter when first needed. */
import { typesetterClient } from '../briefing/client.ts';
import { referenceReader } from '../exchange/client.ts';
import { parserClient } from '../importers/client.ts';
import { loginName } from '../jobs/login-name.ts';
import { makeSample } from '../jobs/make-sample.ts';
import type { NewDossier } from '../jobs/desk.ts';
import type { Places } from '../jobs/places.ts';
import { readBack } from '../jobs/read-back.ts';
import type { Session } from '../jobs/session.ts';
import { localStore } from '../store/local.ts';
import { startRoomIn } from '../wire/child.ts';
import type { Rooms } from './cli.ts';

export function terminalRooms({ main, resources }: Places): Rooms {
  const startRoom = startRoomIn(main);
  const parser = whenNeeded(() => parserClient(startRoom));
  const typesetter = whenNeeded(() => typesetterClient(startRoom, { resources }));

  const startStore = (path: string, make: NewDossier | null) =>
    localStore(path, make, { author: loginName() });
  const withStore = async <Value>(
    path: string,
    make: NewDossier | null,
    act: (session: Session) => Promise<Value>,
  ): Promise<Value> => {
    const store = await startStore(path, make);
    try {
      return await act(store);
    } finally {
      await store.close();
    }
  };
  const parse: Rooms['parse'] = (file, signal) => parser.get().parse(file, signal);

  const readSealed: Rooms['readSealed'] = (file, signal) => parser.get().sealed(file, signal);

  return {
    withDossier: (path, act) => withStore(path, null, act),
    makeDossier: (path, make, act) => withStore(path, make, act),
    buildSample: (path) => makeSample(path, startStore, parse, resources),
    parse,
    members: {
      kind: (file, signal) => parser.get().kind(file, signal),
      members: (file, signal) => parser.get().members(file, signal),
    },
    readTable: (file, signal) => parser.get().table(file, signal),
    readRates: (file, signal) => parser.get().rates(file, signal),
    readSealed,
    readReferences: referenceReader(startRoom),
    resources,
    typesetFor: (house) =>
      readBack(
        (ledger, at, form, given) => typesetter.get().file(ledger, at, form, { ...given, house }),
        readSealed,
      ),
    templates: {
      choices: (house) => typesetter.get().choices(house),
      check: (house, template) => typesetter.get().check(house, template),
    },
    end: async () => {
      await Promise.all([parser.made?.end(), typesetter.made?.end()]);
    },
  };
}

/** Made at the first `get`; null in `made` until then. */
function whenNeeded<Value>(make: () => Value): { get(): Value; readonly made: Value | null } {
  let made: Value | null = null;
  return {
    get: () => (made ??= make()),
    get made() {
      return made;
    },
  };
}
