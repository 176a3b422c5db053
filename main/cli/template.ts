import { stat } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { LiasseError } from '../../preload/contract/errors.ts';
import { TEMPLATES, type TemplateCheck } from '../../preload/contract/house.ts';
import type { AddCommand } from './cli.ts';
import { houseIn } from './house.ts';

export const addTemplate: AddCommand = (program, { rooms, run }) => {
  const template = program.command('template').description('the templates of briefings');
  template
    .command('check')
    .description('try a template of one’s own on samples; its folder is the folder of templates')
    .argument('<file>', 'the template: a .typ file')
    .option('--style <file>', 'what the house prints: JSON with logo, letterhead, marking, serif, sans')
    .option('--json', 'print one JSON value on standard output, and nothing else there')
    .action(
      run(async (file: string, options: { readonly style?: string }) => {
        const path = resolve(file);
        if (extname(path).toLowerCase() !== '.typ')
          throw new LiasseError('unsupported-format', `A template is a .typ file: ${file}.`, {
            format: extname(path),
          });
        if (!(await stat(path).catch(() => null))?.isFile())
          throw new LiasseError('no-such-file', `There is no file ${file}.`, { file });
        const house = { ...(await houseIn(options.style)), folder: dirname(path) };
        const check = await rooms.templates.check(house, basename(path));
        return { json: check, text: told(check), refused: !check.ok };
      }),
    );
  template
    .command('list')
    .description('the templates that there are, and those of a folder')
    .option('--style <file>', 'what the house prints: JSON with the folder of its templates')
    .option('--json', 'print one JSON value on standard output, and nothing else there')
    .action(
      run(async (options: { readonly style?: string }) => {
        const { templates, families, missing } = await rooms.templates.choices(await houseIn(options.style));
        return {
          json: { shipped: TEMPLATES, own: templates, families, missing },
          text: [...TEMPLATES, ...templates].join('\n'),
        };
      }),
    );
};

/** `letter.typ:3:12 error unknown variable: fot`, as compilers say it: editors know the way from there. */
const told = ({ ok, problems, pages }: TemplateCheck): string =>
  [
    ...problems.map(
      ({ severity, message, file, line, column }) =>
        `${file === null ? '' : `${file}:${line ?? 1}:${column ?? 1} `}${severity} ${message}`,
    ),
    ok ? `It works: ${pages.join(', ')} pages in the samples.` : 'It does not work.',
  ].join('\n');
