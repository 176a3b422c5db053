/** Electron's `Menu`. There is no menu bar on this host; its shortcuts work, through the page. */
import type { MenuItemConstructorOptions } from 'electron';
import { loud } from '../loud.ts';
import type { Key } from '../page/messages.ts';
import { keyOf } from './accelerator.ts';

export interface MenuItem {
  readonly label: string;
  readonly submenu: HostMenu | undefined;
  readonly click: () => void;
  readonly key: Key | null;
}

/** What a role does that Chromium does not do by itself. */
export interface RoleActions {
  readonly quit: () => void;
  readonly minimize: () => void;
  readonly close: () => void;
}

/** The keys that Electron gives to roles. */
const ROLE_KEYS: Readonly<Record<keyof RoleActions, string>> = {
  quit: 'CmdOrCtrl+Q',
  minimize: 'CmdOrCtrl+M',
  close: 'CmdOrCtrl+W',
};

let lastId = 0;
let actions: RoleActions | null = null;
let applicationMenu: HostMenu | null = null;
const watchers = new Set<() => void>();

/** Says what the roles do; to be called by whoever knows the windows. */
export const setRoleActions = (given: RoleActions): void => {
  actions = given;
};

export class HostMenu {
  readonly items: readonly MenuItem[];

  private constructor(items: readonly MenuItem[]) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): HostMenu {
    return new HostMenu(template.map(itemOf));
  }

  static setApplicationMenu(menu: HostMenu | null): void {
    applicationMenu = menu;
    for (const watcher of watchers) watcher();
  }

  static getApplicationMenu(): HostMenu | null {
    return applicationMenu;
  }
}

function itemOf(options: MenuItemConstructorOptions): MenuItem {
  lastId += 1;
  const id = lastId;
  const role =
    options.role !== undefined && Object.hasOwn(ROLE_KEYS, options.role)
      ? (options.role as keyof RoleActions)
      : null;
  const accelerator = options.accelerator ?? (role === null ? undefined : ROLE_KEYS[role]);
  const heard =
    accelerator !== undefined && options.registerAccelerator !== false && options.enabled !== false;
  const { click, submenu } = options;
  return {
    label: options.label ?? '',
    submenu: Array.isArray(submenu) ? HostMenu.buildFromTemplate(submenu) : undefined,
    click: () => {
      if (role !== null) actions?.[role]();
      else (click as (() => void) | undefined)?.();
    },
    key: heard ? keyOf(accelerator, id) : null,
  };
}

const itemsWithKeys = (menu: HostMenu | null): readonly (MenuItem & { readonly key: Key })[] =>
  (menu?.items ?? []).flatMap((item) => [
    ...(item.key === null ? [] : [{ ...item, key: item.key }]),
    ...itemsWithKeys(item.submenu ?? null),
  ]);

/** The keys that the page is to listen for. */
export const menuKeys = (): readonly Key[] => itemsWithKeys(applicationMenu).map(({ key }) => key);

export const pressMenuKey = (id: number): void =>
  itemsWithKeys(applicationMenu)
    .find(({ key }) => key.id === id)
    ?.click();

/** Called whenever another menu is set. */
export const onMenu = (watcher: () => void): void => void watchers.add(watcher);

export const Menu = loud('Menu', HostMenu);
