// The masthead: name, tour, share, about, support, language, theme.

import { memo, useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { LANGUAGE_TABLE } from '../../i18n/languages.ts';
import { SITE } from '../../state/site.ts';
import { type Language, READER_THEMES, type Theme } from '../../state/view.ts';
import { langAttributes } from '../../ui/DatasetText.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Wordmark } from '../../ui/Wordmark.tsx';

/** The dialogs that the masthead opens. */
export type Panel = 'about' | 'support' | 'share' | 'keys';

export interface MastheadProps {
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onOpen: (panel: Panel) => void;
  /** A record may name no support organisation. */
  readonly hasSupport: boolean;
}

export const Masthead = memo(function Masthead(props: MastheadProps) {
  const { theme, onTheme, language, onLanguage, onOpen, hasSupport } = props;
  const m = useMessages();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <header className="masthead">
      <Wordmark linked />
      <button
        type="button"
        className="button masthead-toggle"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {m.menu}
      </button>
      <nav className="masthead-nav" aria-label={m.product} data-open={unfolded || undefined}>
        <button type="button" className="button" data-quiet onClick={() => onOpen('about')}>
          {m.about}
        </button>
        {hasSupport && (
          <button type="button" className="button" data-quiet onClick={() => onOpen('support')}>
            {m.support}
          </button>
        )}
        <button type="button" className="button" data-main onClick={() => onOpen('share')}>
          {m.share}
        </button>
        <Menu name="display" label={<span lang="zxx">Aa</span>} title={m.display}>
          <div className="masthead-choices">
            <label className="masthead-choice">
              <span>{m.language}</span>
              <select
                className="button"
                value={language}
                onChange={(change) => {
                  const chosen = SITE.languages.find((one) => one === change.target.value);
                  if (chosen) onLanguage(chosen);
                }}
              >
                {SITE.languages.map((one) => (
                  <option key={one} value={one} {...langAttributes(one)}>
                    {LANGUAGE_TABLE[one].name}
                  </option>
                ))}
              </select>
            </label>
            <label className="masthead-choice">
              <span>{m.theme}</span>
              <select
                className="button"
                value={theme === 'host' ? 'auto' : theme}
                onChange={(change) => onTheme(READER_THEMES.find((one) => one === change.target.value) ?? 'auto')}
              >
                {READER_THEMES.map((one) => (
                  <option key={one} value={one}>
                    {m.themes[one]}
                  </option>
                ))}
              </select>
            </label>
          </div>
        </Menu>
        <button
          type="button"
          className="button masthead-keys"
          aria-label={m.shortcutsTitle}
          title={m.shortcutsTitle}
          onClick={() => onOpen('keys')}
        >
          ?
        </button>
      </nav>
    </header>
  );
});
