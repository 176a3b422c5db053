/** `house.*`: the templates of a house, and what it prints on its pages. */
import type { CallHandlers } from '../../ipc/door.ts';
import type { HouseStyle } from '../../../preload/contract/house.ts';
import type { Context } from '../context.ts';

type HouseCall = Extract<keyof CallHandlers, `house.${string}`>;

export function houseCallsOf(context: Context): Pick<CallHandlers, HouseCall> {
  const { settings, templates, dialogs, tell } = context;
  const change = async (fields: Partial<HouseStyle>): Promise<void> => {
    await settings.change({ house: { ...settings.now.house, ...fields } });
    tell('settings', settings.now);
  };
  return {
    'house.choices': () => templates.choices(settings.now.house),
    'house.chooseFolder': async () => {
      const folder = await dialogs.templateFolder();
      if (folder !== null) await change({ folder });
      return folder;
    },
    'house.chooseLogo': async () => {
      const logo = await dialogs.logo();
      if (logo !== null) await change({ logo });
      return logo;
    },
    'house.change': async (fields) => {
      await change(fields);
      return null;
    },
    'house.check': ({ template }) => templates.check(settings.now.house, template),
  };
}
