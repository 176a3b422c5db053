/** How a briefing looks: the templates, and what a house prints on its pages. */
import { z } from 'zod';
import { Nothing, Prose } from './common.ts';
import { call } from './define.ts';

/** The templates that the program ships. One of a house's own is named by its file: `letter.typ`. */
export const TEMPLATES = ['note', 'briefing', 'dossier', 'talking-points', 'comparison'] as const;
export type ShippedTemplate = (typeof TEMPLATES)[number];

/** The name of a template: one that is shipped, or a file of the house’s folder. */
export const TemplateName = z.union([
  z.enum(TEMPLATES),
  z
    .string()
    .max(100)
    // A plain file name: what is read is in the folder and nowhere else.
    .regex(/^[^./\\][^/\\]*\.typ$/u),
]);

/** In UTF-16 code units. */
const LONGEST_MARKING = 60;
const Family = z.string().trim().min(1).max(100).nullable();

/** What a house prints on its pages. Paths are absolute; null where there is none. */
export const HouseStyleSchema = z.object({
  /** A folder with templates (`.typ`), fonts (`.ttf`, `.otf`) and pictures of one’s own. */
  folder: z.string().max(4000).nullable().default(null),
  /** A picture: `.svg`, `.png` or `.jpg`. */
  logo: z.string().max(4000).nullable().default(null),
  /** Who writes, line by line; the first line is the name. */
  letterhead: z
    .string()
    .max(1000)
    .refine((text) => text.split('\n').length <= 8, 'A letterhead has eight lines at most.')
    .default(''),
  /** Printed beside the TLP label on every page. */
  marking: z.string().trim().max(LONGEST_MARKING).default(''),
  /** Families of letters, from ours or from the folder; null: ours. */
  serif: Family.default(null),
  sans: Family.default(null),
});
export type HouseStyle = z.output<typeof HouseStyleSchema>;

export const PLAIN_HOUSE: HouseStyle = HouseStyleSchema.parse({});

/** What a check of a template, or a page that could not be set, complains of. Lines and columns count from 1. */
export interface TemplateProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Null where Typst names no place. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

export interface TemplateCheck {
  /** False where there is an error; what is only warned of is set. */
  readonly ok: boolean;
  readonly problems: readonly TemplateProblem[];
  /** Pages of the sample that it was tried on: French, English, an empty briefing. */
  readonly pages: readonly number[];
}

/** What a house's folder and our own give to choose from. */
export interface HouseChoices {
  /** Files of the folder. */
  readonly templates: readonly string[];
  readonly families: readonly string[];
  /** What is set and cannot be had: its name and why. */
  readonly missing: readonly { readonly what: 'folder' | 'logo' | 'serif' | 'sans'; readonly name: string }[];
}

export const houseCalls = {
  'house.choices': call<HouseChoices>()(
    'The templates and letters to choose from, and what of the settings cannot be had.',
    Nothing,
  ),
  'house.chooseFolder': call<string | null>()(
    'Asks for the folder of templates, and keeps it; null if cancelled.',
    Nothing,
  ),
  'house.chooseLogo': call<string | null>()('Asks for a picture, and keeps it; null if cancelled.', Nothing),
  'house.change': call<null>()(
    'Changes what the house prints; what is not named stays. A folder and a picture are chosen or let go, never named.',
    z.object({
      folder: z.null().optional(),
      logo: z.null().optional(),
      letterhead: HouseStyleSchema.shape.letterhead.unwrap().optional(),
      marking: Prose.pipe(HouseStyleSchema.shape.marking.unwrap()).optional(),
      serif: Family.optional(),
      sans: Family.optional(),
    }),
  ),
  'house.check': call<TemplateCheck>()(
    'Tries one of the house’s own templates on samples.',
    z.object({ template: TemplateName }),
  ),
};
