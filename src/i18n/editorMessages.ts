// The editor's messages in the current language. English until another catalogue has loaded.

import { useQuery } from '@tanstack/react-query';
import { type EditorMessages, enEditor } from './en/editor.ts';
import { useMessages } from './messages.tsx';

const CATALOGUES: Readonly<Record<string, () => Promise<EditorMessages>>> = {
  fr: () => import('./fr/editor.ts').then(({ frEditor }) => frEditor),
  pl: () => import('./pl/editor.ts').then(({ plEditor }) => plEditor),
  ur: () => import('./ur/editor.ts').then(({ urEditor }) => urEditor),
};

export function useEditorMessages(): EditorMessages {
  const code = useMessages().locale.slice(0, 2);
  const { data } = useQuery({
    queryKey: ['editor-messages', code] as const,
    queryFn: () => CATALOGUES[code]?.() ?? enEditor,
    staleTime: Infinity,
    structuralSharing: false,
    networkMode: 'always',
  });
  return data ?? enEditor;
}
