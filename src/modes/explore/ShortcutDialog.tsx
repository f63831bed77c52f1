// The list of keyboard shortcuts, from the table that the key handlers use (ui/shortcuts.ts), and a switch that turns off
// the “?” key, as WCAG 2.1.4 requires for single character keys.

import { useAllMessages } from '../../i18n/allMessages.ts';
import { type Command, keyIn, type KeyScope, SHORTCUTS } from '../../ui/shortcuts.ts';
import '../../features/about/about.css';

export interface ShortcutDialogProps {
  /** Whether the “?” key is on. */
  readonly isEnabled: boolean;
  readonly onEnable: (enabled: boolean) => void;
}

export function ShortcutDialog({ isEnabled, onEnable }: ShortcutDialogProps) {
  const m = useAllMessages();
  const words: { readonly [P in KeyScope]: { readonly title: string } & Readonly<Record<Command<P>, string>> } =
    m.shortcuts;
  const section = <P extends KeyScope>(scope: P) => {
    const commands: [string, readonly string[]][] = Object.entries(SHORTCUTS[scope]);
    const meanings: Readonly<Record<string, string>> = words[scope];
    return (
      <section key={scope}>
        <h3>{words[scope].title}</h3>
        <dl className="shortcuts">
          {commands.map(([command, keys]) => (
            <div key={command}>
              <dt>
                {[...new Set(keys.map((key) => keyName(keyIn(scope, key, document.dir === 'rtl'), m.keyNames)))].map(
                  (name) => (
                    <kbd key={name}>{name}</kbd>
                  ),
                )}
              </dt>
              <dd>{meanings[command]}</dd>
            </div>
          ))}
        </dl>
      </section>
    );
  };
  return (
    <div className="about">
      <label className="shortcuts-switch">
        <input type="checkbox" checked={isEnabled} onChange={(change) => onEnable(change.target.checked)} />
        {m.shortcutsEnabled}
      </label>
      {section('page')}
      {section('timeline')}
      {section('toolbar')}
      {section('list')}
      {section('sheet')}
      {section('tour')}
    </div>
  );
}

/** "Shift+ArrowLeft" as "Shift ←". */
const keyName = (key: string, names: Readonly<Record<string, string>>): string =>
  key
    .split(/(?<=.)\+(?=.)/)
    .map((part) => names[part] ?? part)
    .join(' ');
