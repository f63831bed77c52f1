// The masthead: name, tour, share, about, support, language, theme.

import { memo, useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { LANGUAGE_TABLE } from '../../i18n/languages.ts';
import { LANGUAGES, type Language, THEMES, type Theme } from '../../state/view.ts';
import { langAttributes } from '../../ui/DatasetText.tsx';
import { TOUR_BUTTON_ID } from '../../features/tour/useTour.ts';

/** The dialogs that the masthead opens. */
export type Panel = 'about' | 'support' | 'share' | 'keys';

export interface MastheadProps {
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onOpen: (panel: Panel) => void;
  /** Null if the dataset has no tour. */
  readonly onTour: (() => void) | null;
}

export const Masthead = memo(function Masthead(props: MastheadProps) {
  const { theme, onTheme, language, onLanguage, onOpen, onTour } = props;
  const m = useMessages();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <header className="masthead">
      <p className="wordmark">{m.product}</p>
      <button
        type="button"
        className="button masthead-toggle"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {m.menu}
      </button>
      <nav className="masthead-nav" aria-label={m.product} data-open={unfolded || undefined}>
        {onTour && (
          <button type="button" id={TOUR_BUTTON_ID} className="button" data-quiet onClick={onTour}>
            {m.tour}
          </button>
        )}
        <button type="button" className="button" data-quiet onClick={() => onOpen('share')}>
          {m.share}
        </button>
        <button type="button" className="button" data-quiet onClick={() => onOpen('about')}>
          {m.about}
        </button>
        <button type="button" className="button" data-quiet onClick={() => onOpen('support')}>
          {m.support}
        </button>
        <button type="button" className="button masthead-keys" data-quiet onClick={() => onOpen('keys')}>
          {m.shortcutsTitle}
        </button>
        <label>
          <span className="visually-hidden">{m.language}</span>
          <select
            className="button"
            value={language}
            onChange={(change) => {
              const chosen = LANGUAGES.find((one) => one === change.target.value);
              if (chosen) onLanguage(chosen);
            }}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one} {...langAttributes(one)}>
                {LANGUAGE_TABLE[one].name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="visually-hidden">{m.theme}</span>
          <select
            className="button"
            value={theme}
            onChange={(change) => onTheme(THEMES.find((one) => one === change.target.value) ?? 'auto')}
          >
            {THEMES.map((one) => (
              <option key={one} value={one}>
                {m.themes[one]}
              </option>
            ))}
          </select>
        </label>
      </nav>
    </header>
  );
});
