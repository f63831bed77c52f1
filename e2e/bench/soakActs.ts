// An hour of use in a few minutes: random but seeded acts of a reader, done inside the page, where nothing is held on to
// between two of them. Its source is sent to the browser, so it uses nothing from outside.

export interface SoakOrder {
  readonly seed: number;
  readonly acts: number;
  /** The address to come back to in the end, so that what is measured is always the same screen. */
  readonly home: string;
}

/** Does so many acts and gives how many of each were done. */
export async function soak({ seed, acts, home }: SoakOrder): Promise<Readonly<Record<string, number>>> {
  let state = seed;
  /** https://en.wikipedia.org/wiki/Linear_congruential_generator, with the numbers of Numerical Recipes. */
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const all = <T extends HTMLElement>(selector: string): readonly T[] => [...document.querySelectorAll<T>(selector)];
  const one = <T>(of: readonly T[]): T | undefined => of[random(of.length)];
  const clickOne = (selector: string): boolean => {
    const found = one(
      all(selector).filter((element) => !element.closest('[hidden]') && !element.hasAttribute('disabled')),
    );
    found?.click();
    return found !== undefined;
  };
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const settled = async (): Promise<void> => {
    await frame();
    for (let frames = 0; frames < 600; frames += 1) {
      if (document.querySelector('main')?.getAttribute('aria-busy') === 'false') return;
      await frame();
    }
    throw new Error('the page did not settle');
  };
  const setValue = (element: HTMLInputElement | HTMLSelectElement, value: string): void => {
    // React hears of a value only where it was set by the element's own setter.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, value);
    element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  };
  const chooseIn = (selector: string): boolean => {
    const select = document.querySelector<HTMLSelectElement>(selector);
    const option = one([...(select?.options ?? [])]);
    if (select && option) setValue(select, option.value);
    return select !== null;
  };
  const box = (): HTMLElement | null => document.querySelector('.timeline-box');
  const wheel = (init: WheelEventInit): boolean => {
    const target = box();
    const { left = 0, top = 0, width = 0 } = target?.getBoundingClientRect() ?? {};
    const at = { bubbles: true, cancelable: true, clientX: left + random(width), clientY: top + 40 };
    target?.dispatchEvent(new WheelEvent('wheel', { ...at, ...init }));
    return target !== null;
  };
  const key = (target: Element | null | undefined, name: string): boolean => {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    return target instanceof Element;
  };
  const closeDialogs = (): void => {
    for (const dialog of all<HTMLDialogElement>('dialog[open]')) dialog.close();
  };
  const inDialog = async (open: () => boolean, then: () => void = () => {}): Promise<boolean> => {
    const opened = open();
    await settled();
    then();
    await frame();
    closeDialogs();
    return opened;
  };
  const WORDS = ['report', 'police', 'council', 'said', 'inquiry', 'zzzz', 'the', '2014', '"no evidence"', ''];
  const KEYS = [
    'ArrowRight',
    'ArrowLeft',
    'ArrowUp',
    'ArrowDown',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    '+',
    '-',
    '0',
    'Enter',
  ];
  const head = (index: number) => () => {
    const button = all('.masthead-nav button')[index];
    button?.click();
    return button !== undefined;
  };
  const inMenu = async (menu: string, then: () => boolean): Promise<boolean> => {
    const opened = clickOne(menu);
    await frame();
    const acted = opened && then();
    await frame();
    key(document.activeElement, 'Escape');
    return acted;
  };
  /** The pointer comes over a mark, and leaves it. */
  const hover = async (): Promise<boolean> => {
    const mark = one(all('.timeline .otr-button'));
    for (const name of ['pointerover', 'pointerout']) {
      mark?.dispatchEvent(new PointerEvent(name, { bubbles: true, pointerType: 'mouse' }));
      await frame();
    }
    return mark !== undefined;
  };
  const deeds: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
    standing: () => clickOne('.legend input[type="checkbox"]'),
    actor: () => clickOne('.row-names input[type="checkbox"], .row-names button.row-name-words'),
    'other actors': () => inMenu('.row-names .menu-button', () => clickOne('.row-names .menu-panel input')),
    facet: () => inMenu('.facet-menus .menu-button', () => clickOne('.facet-menus .menu-panel input[type="checkbox"]')),
    search: () => {
      const input = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (input) setValue(input, one(WORDS) ?? '');
      return input !== null;
    },
    open: () => clickOne('[data-entry]'),
    'open in the timeline': () => clickOne('.timeline [data-item]'),
    'choose of a pill': () =>
      inDialog(
        () => clickOne('.timeline .otr-pill'),
        () => clickOne('.chooser-list button'),
      ),
    hover,
    overview: () => {
      const edge = one(all('.overview input')) as HTMLInputElement | undefined;
      if (edge) setValue(edge, String(random(Number(edge.max))));
      return edge !== undefined;
    },
    close: () => key(document.activeElement, 'Escape'),
    view: () => clickOne('.radio-group input[type="radio"]'),
    lanes: () => chooseIn('.rows-choice select'),
    zoom: () => clickOne('.timeline-toolbar button'),
    'zoom by wheel': () => wheel({ ctrlKey: true, deltaY: random(400) - 200 }),
    pan: () => wheel({ shiftKey: true, deltaY: random(400) - 200 }),
    keys: () => key(document.querySelector('.timeline [data-item][tabindex="0"]'), one(KEYS) ?? 'Home'),
    tour: () => clickOne('.tour-invitation'),
    'tour step': () => clickOne('.tour a.button'),
    share: () => inDialog(head(2), () => clickOne('dialog[open] [role="tab"]')),
    about: () => inDialog(head(0)),
    support: () => inDialog(head(1)),
    setting: () => inMenu('.masthead .menu-button', () => chooseIn('.masthead select')),
    clear: () => clickOne('.chips button'),
    back: () => {
      history.back();
      return true;
    },
  };
  const done: Record<string, number> = {};
  for (let act = 0; act < acts; act += 1) {
    const name = one(Object.keys(deeds)) ?? '';
    if (await deeds[name]?.()) done[name] = (done[name] ?? 0) + 1;
    await settled();
  }
  closeDialogs();
  history.pushState(null, '', home);
  window.dispatchEvent(new PopStateEvent('popstate'));
  window.scrollTo(0, 0);
  await settled();
  return done;
}
