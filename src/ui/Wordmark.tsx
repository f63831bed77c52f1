// The name of the site, with its logo; the product's name without one.

import { useMessages } from '../i18n/messages.tsx';
import { SITE } from '../state/site.ts';
import { usePage } from './PageContext.ts';

export interface WordmarkProps {
  /** Whether it links to the publisher's home page. */
  readonly linked?: boolean;
}

export function Wordmark({ linked = false }: WordmarkProps) {
  const m = useMessages();
  const { rootPath } = usePage();
  const { name, logo, home } = SITE;
  const source = logo && (logo.file.startsWith('data:') ? logo.file : rootPath + logo.file);
  const words = (
    <>
      {logo && source && <img src={source} width={logo.width} height={logo.height} alt="" />}
      <span>{name ?? m.product}</span>
    </>
  );
  return <p className="wordmark">{linked && home ? <a href={home}>{words}</a> : words}</p>;
}
