/** What the typesetter's process serves. */
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import type { HouseChoices, HouseStyle, TemplateCheck } from '../../preload/contract/house.ts';
import type { ReadPart } from '../domain/read-parts.ts';
import type { PreviewedPages } from './ahead.ts';
import type { Attachment } from './attachments.ts';
import { typesetFailed } from './failure.ts';
import { checkTemplate } from './house/check.ts';
import { houseReader, templatesOf, type House } from './house/read.ts';
import { ledgerHearer, type ToldLedger } from './told-ledgers.ts';
import { startTypesetter, type Form, type Pdf, type Typesetter } from './typesetter.ts';

/** A file, and what of the house's settings could not be had for it. */
export type Typeset = Pdf & Pick<HouseChoices, 'missing'>;

/** A type, not an interface: it is served by name. */
export type TypesetterService = {
  open(params: { resources: string; house: HouseStyle }): Promise<void>;
  file(params: {
    ledger: BriefingLedger;
    at: string;
    form: Form;
    house: HouseStyle;
    attachments?: readonly Attachment[] | undefined;
    read?: readonly ReadPart[] | undefined;
  }): Promise<Typeset>;
  pages(params: { told: ToldLedger; house: HouseStyle; hurried: boolean }): Promise<PreviewedPages>;
  choices(params: { house: HouseStyle }): Promise<HouseChoices>;
  check(params: { house: HouseStyle; template: string }): Promise<TemplateCheck>;
};

export function typesetterService(): TypesetterService {
  let resources: string | null = null;
  let current: { readonly key: string; readonly typesetter: Promise<Typesetter> } | null = null;
  const read = houseReader();
  const heard = ledgerHearer();
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
      await opened(params.house);
    },
    file: async ({ house: style, ...given }) => {
      const { typesetter, house } = await opened(style);
      return { ...(await fileOf(typesetter, given)), missing: house.missing };
    },
    pages: async ({ told, house, hurried }) => {
      // At once, whatever becomes of it: the next one is told by what differs.
      const ledger = heard(told);
      const { typesetter } = await opened(house);
      return typesetter.pages(ledger, hurried);
    },
    choices: async ({ house: style }) => {
      const house = await read(style);
      return { templates: templatesOf(house), families: house.families, missing: house.missing };
    },
    check: async ({ house: style, template }) => checkTemplate(ourFolder(), await read(style), template),
  };
}

const fileOf = (
  typesetter: Typesetter,
  { ledger, at, form, attachments, read }: Omit<Parameters<TypesetterService['file']>[0], 'house'>,
): Pdf | Promise<Pdf> => {
  if (form === 'pdf') return typesetter.pdf(ledger, at, attachments, read);
  return form === 'docx' ? typesetter.docx(ledger, at, read) : typesetter.text(ledger, at, form, read);
};
