// The rules for media (R11, R12), wherever a medium is: on an event, a step of a tour, an actor or the dataset. Whether
// its file is there and can be shown is for `check` to say (scripts/dataset/checkMedia.ts).

import { isRemote, type MediaItem } from '../../model/media.ts';
import { thirdPartyOf } from '../../model/thirdParties.ts';
import type { Dataset } from './dataset.ts';
import type { RuleIssue } from './datasetRules.ts';
import type { RuleId } from './issue.ts';

type MediaRule = (item: MediaItem, dataset: Dataset) => Iterable<RuleIssue>;

const MEDIA_RULES: readonly (readonly [RuleId, MediaRule])[] = [
  [
    'R11',
    function* describedInWords({ alt, decorative, type }) {
      if (alt === null && !decorative) {
        yield {
          at: 'alt',
          message: `the ${type} has no text alternative`,
          fix: 'say in `alt` what it shows, for those who do not see it; or `"decorative": true` if it says nothing',
        };
      }
      if (decorative && type !== 'image') {
        yield {
          at: 'decorative',
          message: `only an image can be decorative, not ${type === 'audio' ? 'a sound' : `a ${type}`}`,
          fix: 'say in `alt` what it is',
        };
      }
    },
  ],
  [
    'R11',
    function* inWords({ type, transcript }) {
      if ((type === 'video' || type === 'audio') && transcript === null) {
        yield {
          at: 'transcript',
          severity: 'warning',
          message: `the ${type} has no transcript`,
          fix: 'write the spoken words in `transcript`, name a .vtt file there, or write that nobody speaks',
        };
      }
    },
  ],
  [
    'R12',
    function* credited({ credit, type }) {
      if (credit !== null) return;
      yield {
        at: 'credit',
        message: `the ${type} has no credit`,
        fix: 'say in `credit` who made it or whose it is, and in `licence` on what terms it may be used',
      };
    },
  ],
  [
    'format',
    function* showable(item, { sources }) {
      const { source, poster, region, src } = item;
      if (source !== null && !isRemote(source) && ![...sources.keys()].some((id) => id === source)) {
        yield {
          at: 'source',
          message: `there is no source “${source}”`,
          fix: 'give the id of a source, or the https address that the medium comes from',
        };
      }
      if (poster !== null && isRemote(poster)) {
        yield {
          at: 'poster',
          message: 'the poster is on another site, which would learn of every reader',
          fix: 'put the picture into the dataset’s folder and give its name',
        };
      }
      if (region !== null) {
        const [left = 0, top = 0, width = 0, height = 0] = region;
        if (width === 0 || height === 0 || left + width > 100 || top + height > 100) {
          yield {
            at: 'region',
            message: 'the marked passage is empty, or goes beyond the page',
            fix: 'give left, top, width and height in per cent of the page',
          };
        }
      }
      const party = thirdPartyOf(item);
      if (party?.shownAs === 'link' && item.type !== 'document') {
        yield {
          at: 'src',
          severity: 'warning',
          message: `nothing at this address of ${new URL(src).hostname} can be shown on the page: it becomes a link`,
          fix: 'give the address of the medium itself, or put its file into the dataset’s folder',
        };
      }
    },
  ],
];

/** What is wrong with the items of one list, at paths that start with `path`. */
export function* checkMedia(
  media: readonly MediaItem[],
  path: string,
  dataset: Dataset,
): Generator<readonly [RuleId, RuleIssue]> {
  for (const [index, item] of media.entries()) {
    for (const [rule, check] of MEDIA_RULES) {
      for (const found of check(item, dataset)) {
        yield [rule, { ...found, at: `${path}media[${index}].${found.at}` }];
      }
    }
  }
}
