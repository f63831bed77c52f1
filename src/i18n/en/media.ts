// Media: pictures, films, sounds, documents, maps, and what other sites have of them.

import { pluralsIn } from '../plurals.ts';

const { number } = pluralsIn('en-GB');

export const enMedia = {
  media: {
    types: { image: 'Picture', video: 'Film', audio: 'Sound', document: 'Document', map: 'Map' },
    credit: 'Credit',
    licence: 'Licence',
    pageOf: 'A page of',
    origin: 'Where it comes from',
    passageMarked: 'The passage is marked.',
    enlarge: 'Enlarge',
    zoomable: 'Picture, zoomable: plus and minus zoom, 0 shows all of it',
    fit: 'Show all of it',
    previous: 'Previous picture',
    next: 'Next picture',
    transcript: 'Transcript',
    captions: 'Captions',
    offline: 'You are offline, and this needs the network.',
    zoomedTo: (percent: number) => `The picture at ${number(percent)} %`,
    position: (index: number, count: number) => `${number(index)} of ${number(count)}`,
    failed: (what: string) => `${what} could not be loaded.`,
    beside: (file: string) => `${file} is beside the file that you opened, where this page cannot read it.`,
    openFile: (file: string) => `Open ${file}`,
    /** Before the reader's press; nothing was sent yet. */
    comesFrom: (host: string) => `This comes from ${host}, which will learn that you looked at it.`,
    load: (host: string) => `Load from ${host}`,
    remember: (host: string) => `Do not ask again for ${host} during this visit`,
    openAt: (host: string) => `Open at ${host}`,
    refused: (host: string) => `This site shows nothing from ${host}, because none of its records names it.`,
  },
};
