// The toolbar at the lower edge, within everyone's reach: start over, language, text size, contrast, and the dialogs.

import type { ReactNode } from 'react';
import { LANGUAGE_TABLE } from '../../i18n/languages.ts';
import { useAllMessages } from '../../i18n/allMessages.ts';
import type { Language } from '../../state/view.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { langAttributes } from '../../ui/DatasetText.tsx';
import type { Contrast } from './config.ts';
import { LongPress } from './LongPress.tsx';
import type { DisplayPreferences } from './useDisplayScale.ts';

/** The dialogs that a visitor can open. */
export type KioskPanel = 'filters' | 'phone' | 'about' | 'support';

export interface KioskToolbarProps {
  /** A record may name no support organisation. */
  readonly hasSupport: boolean;
  readonly preferences: DisplayPreferences;
  readonly onPreferences: (preferences: DisplayPreferences) => void;
  readonly languages: readonly Language[];
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Whether there is a public page that a QR code can lead to. */
  readonly hasPublicPage: boolean;
  readonly onPanel: (panel: KioskPanel) => void;
  readonly onStartOver: () => void;
  readonly onOperator: () => void;
  /** The text that opens the operator page on a long press. */
  readonly children: ReactNode;
}

/** WCAG 1.4.4: up to 200 %. */
const TEXT_SIZES: readonly number[] = [1, 1.25, 1.5, 2];
const OTHER_CONTRAST: Readonly<Record<Contrast, Contrast>> = { normal: 'more', more: 'normal' };

export function KioskToolbar(props: KioskToolbarProps) {
  const {
    preferences,
    onPreferences,
    languages,
    language,
    onLanguage,
    hasPublicPage,
    onPanel,
    onStartOver,
    onOperator,
    children,
  } = props;
  const messages = useAllMessages();
  const { kiosk: m } = messages;
  const size = TEXT_SIZES.indexOf(preferences.textSize);
  const panel = (name: KioskPanel, label: string) => (
    <button type="button" className="button" onClick={() => onPanel(name)}>
      {label}
    </button>
  );
  const textButton = (label: string, sign: string, step: number) => (
    <IconButton
      label={label}
      sign={sign}
      disabled={TEXT_SIZES[size + step] === undefined}
      onPress={() => onPreferences({ ...preferences, textSize: TEXT_SIZES[size + step] ?? 1 })}
    />
  );
  return (
    <footer className="kiosk-toolbar">
      <div className="kiosk-toolbar-start">
        <button type="button" className="button" data-main onClick={onStartOver}>
          {m.startOver}
        </button>
        {languages.length > 1 && (
          <fieldset className="kiosk-toolbar-group">
            <legend className="visually-hidden">{messages.language}</legend>
            {languages.map((one) => (
              <button
                key={one}
                type="button"
                className="button"
                {...langAttributes(one)}
                aria-pressed={one === language}
                onClick={() => onLanguage(one)}
              >
                {LANGUAGE_TABLE[one].name}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      <fieldset className="kiosk-toolbar-group">
        <legend className="visually-hidden">{m.textSize}</legend>
        {textButton(m.textSmaller, 'A−', -1)}
        {textButton(m.textLarger, 'A+', 1)}
      </fieldset>
      <button
        type="button"
        className="button"
        aria-pressed={preferences.contrast === 'more'}
        onClick={() => onPreferences({ ...preferences, contrast: OTHER_CONTRAST[preferences.contrast] })}
      >
        {m.moreContrast}
      </button>
      {hasPublicPage && panel('phone', m.onPhone)}
      {panel('about', m.about)}
      {props.hasSupport && panel('support', messages.support)}
      <LongPress onHeld={onOperator}>{children}</LongPress>
    </footer>
  );
}
