/** The first screen, while no dossier is open. */
import type { Locator, Page } from '@playwright/test';

export const welcomeOf = (page: Page) => {
  const main = page.getByRole('main');
  return {
    heading: main.getByRole('heading', { name: 'Liasse', exact: true }),
    newDossier: main.getByRole('button', { name: /^New dossier/ }),
    open: main.getByRole('button', { name: /^Open a dossier/ }),
    sample: main.getByRole('button', { name: /^Open the sample dossier/ }),
    /** A dossier that was open before, by its title. */
    recent: (title: string): Locator =>
      page.getByRole('region', { name: 'Opened before' }).getByRole('button', { name: title }),
  };
};
