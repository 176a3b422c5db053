/** What the typesetter's process serves. */
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import {
  PLAIN_HOUSE,
  type HouseChoices,
  type HouseStyle,
  type TemplateCheck,
} from '../../preload/contract/house.ts';
import { changedPages, type PageChanges } from './changed-pages.ts';
import { typesetFailed } from './failure.ts';
import { checkTemplate } from './house/check.ts';
import { houseReader, templatesOf, type House } from './house/read.ts';
import { startTypesetter, type Form, type Pdf, type Typesetter } from './typesetter.ts';

/** A file, and what of the house's settings could not be had for it. */
export type Typeset = Pdf & Pick<HouseChoices, 'missing'>;

/** A type, not an interface: it is served by name. */
export type TypesetterService = {
  open(params: { resources: string }): Promise<void>;
  pdf(params: { ledger: BriefingLedger; at: string; house: HouseStyle }): Promise<Typeset>;
  docx(params: { ledger: BriefingLedger; at: string; house: HouseStyle }): Promise<Typeset>;
  text(params: {
    ledger: BriefingLedger;
    at: string;
    form: Exclude<Form, 'pdf' | 'docx'>;
    house: HouseStyle;
  }): Promise<Typeset>;
  pages(params: { ledger: BriefingLedger; house: HouseStyle }): Promise<PageChanges>;
  choices(params: { house: HouseStyle }): Promise<HouseChoices>;
  check(params: { house: HouseStyle; template: string }): Promise<TemplateCheck>;
};

export function typesetterService(): TypesetterService {
  let resources: string | null = null;
  let current: { readonly key: string; readonly typesetter: Promise<Typesetter> } | null = null;
  const read = houseReader();
  const changes = changedPages();
  const ourFolder = (): string => {
    if (resources === null) throw typesetFailed('the typesetter is not open');
    return resources;
  };
  // A house's letters are the compiler's: another house, or a file of it that was changed, needs another one.
  const opened = async (style: HouseStyle): Promise<{ typesetter: Typesetter; house: House }> => {
    const folder = ourFolder();
    const house = await read(style);
    if (current?.key !== house.key) current = { key: house.key, typesetter: startTypesetter(folder, house) };
    return { typesetter: await current.typesetter, house };
  };
  return {
    open: async (params) => {
      resources = params.resources;
      // Warm before it is needed; most print for nobody in particular.
      await opened(PLAIN_HOUSE);
    },
    pdf: async ({ ledger, at, house: style }) => {
      const { typesetter, house } = await opened(style);
      return { ...typesetter.pdf(ledger, at), missing: house.missing };
    },
    docx: async ({ ledger, at, house: style }) => {
      const { typesetter, house } = await opened(style);
      return { ...(await typesetter.docx(ledger, at)), missing: house.missing };
    },
    text: async ({ ledger, at, form, house: style }) => {
      const { typesetter, house } = await opened(style);
      return { ...typesetter.text(ledger, at, form), missing: house.missing };
    },
    pages: async ({ ledger, house }) => {
      const { typesetter } = await opened(house);
      return changes.since(ledger.briefing.id, typesetter.pages(ledger));
    },
    choices: async ({ house: style }) => {
      const house = await read(style);
      return { templates: templatesOf(house), families: house.families, missing: house.missing };
    },
    check: async ({ house: style, template }) => checkTemplate(ourFolder(), await read(style), template),
  };
}
