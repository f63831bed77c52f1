// The gallery: a menu of all stories, the settings, and the chosen story. A story of another width is in a frame, so that
// media queries apply.

import { useEffect, useState } from 'react';
import { en, type Messages } from '../i18n/en/interface.ts';
import { LANGUAGE_TABLE } from '../i18n/languages.ts';
import { MessagesContext } from '../i18n/messages.tsx';
import { LANGUAGES, THEMES } from '../state/view.ts';
import { applyTheme } from '../theme/theme.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { InternalLink } from '../ui/InternalLink.tsx';
import {
  DIRECTIONS,
  type GallerySettings,
  printSettings,
  readSettings,
  TEXT_SIZES,
  WIDTHS,
} from './gallerySettings.ts';
import { STORIES } from './stories.ts';
import { type Story, storyId } from './story.ts';

const COMPONENTS = [...new Set(STORIES.map(({ component }) => component))];

/** The catalogue and the language that it belongs to. */
interface Catalogue {
  readonly lang: GallerySettings['lang'];
  readonly messages: Messages;
}

export function Gallery() {
  const [settings, setSettings] = useState(() => readSettings(window.location.search));
  const [{ lang, messages }, setCatalogue] = useState<Catalogue>({ lang: 'en', messages: en });
  useEffect(() => {
    const onPopState = (): void => setSettings(readSettings(window.location.search));
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, []);
  useEffect(() => {
    let isCurrent = true;
    void LANGUAGE_TABLE[settings.lang].load().then((loaded) => {
      if (isCurrent) setCatalogue({ lang: settings.lang, messages: loaded });
    });
    return () => {
      isCurrent = false;
    };
  }, [settings.lang]);
  // During rendering, because a story measures the page when it is drawn.
  const root = document.documentElement;
  applyTheme(root, settings.theme);
  root.lang = lang;
  root.dir = settings.dir || LANGUAGE_TABLE[lang].direction;
  root.style.fontSize = settings.text === 100 ? '' : `${settings.text}%`;

  const story = STORIES.find((one) => storyId(one) === settings.story) ?? STORIES[0];
  if (!story || lang !== settings.lang) return null;
  const go = (change: Partial<GallerySettings>): void => {
    const next = { ...settings, ...change };
    window.history.pushState(null, '', printSettings(next));
    setSettings(next);
  };
  return (
    <MessagesContext value={messages}>
      {settings.bare ? (
        <StoryView story={story} />
      ) : (
        <div className="gallery">
          <GalleryMenu settings={settings} current={storyId(story)} onGo={go} />
          {settings.width === 0 ? (
            <StoryView story={story} />
          ) : (
            <iframe
              className="gallery-frame"
              title={storyId(story)}
              src={printSettings({ ...settings, width: 0, bare: true })}
              style={{ inlineSize: settings.width }}
            />
          )}
        </div>
      )}
    </MessagesContext>
  );
}

/** The headings give the components' own headings the levels above them. */
function StoryView({ story }: { readonly story: Story }) {
  const id = storyId(story);
  return (
    <main className="gallery-story" data-story={id}>
      <h1 className="visually-hidden">{story.component}</h1>
      <h2 className="visually-hidden">{story.name}</h2>
      <h3 className="visually-hidden">{id}</h3>
      <ErrorBoundary key={id}>{story.render()}</ErrorBoundary>
    </main>
  );
}

interface GalleryMenuProps {
  readonly settings: GallerySettings;
  readonly current: string;
  readonly onGo: (change: Partial<GallerySettings>) => void;
}

function GalleryMenu({ settings, current, onGo }: GalleryMenuProps) {
  const storyHref = (id: string): string => printSettings({ ...settings, story: id });
  return (
    <nav className="gallery-menu" aria-label="Stories" lang="en" dir="ltr">
      <Choice label="Theme" value={settings.theme} values={THEMES} onChoose={(theme) => onGo({ theme })} />
      <Choice label="Language" value={settings.lang} values={LANGUAGES} onChoose={(lang) => onGo({ lang })} />
      <Choice label="Direction" value={settings.dir} values={['', ...DIRECTIONS]} onChoose={(dir) => onGo({ dir })} />
      <Choice label="Width" value={settings.width} values={WIDTHS} onChoose={(width) => onGo({ width })} />
      <Choice label="Text size" value={settings.text} values={TEXT_SIZES} onChoose={(text) => onGo({ text })} />
      {COMPONENTS.map((component) => (
        <section key={component}>
          <h2>{component}</h2>
          <ul role="list">
            {STORIES.filter((story) => story.component === component).map((story) => {
              const id = storyId(story);
              return (
                <li key={id}>
                  <InternalLink
                    href={storyHref(id)}
                    aria-current={id === current ? 'page' : undefined}
                    onGo={() => onGo({ story: id })}
                  >
                    {story.name}
                  </InternalLink>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string | number>({ label, value, values, onChoose }: ChoiceProps<T>) {
  return (
    <label>
      {label}{' '}
      <select
        className="button"
        value={value}
        onChange={({ target }) => {
          const chosen = values[target.selectedIndex];
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {one || 'default'}
          </option>
        ))}
      </select>
    </label>
  );
}
