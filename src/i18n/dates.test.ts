import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../model/edtf.ts';
import { dateInWords } from './dates.ts';
import { en } from './en.ts';

const words = (text: string): string => {
  const date = parseEdtf(text);
  return date.ok ? dateInWords(date.value, en) : date.error;
};

describe('[R6] a date in words is as precise as its source and no more', () => {
  test.each([
    ['2006', '2006'],
    ['2002-04', 'April 2002'],
    ['2014-08-26', '26 August 2014'],
    ['2000/2002', '2000 to 2002'],
    ['2004/2005-04', '2004 to April 2005'],
    ['2006~', 'around 2006'],
    ['2006?', 'possibly 2006'],
    ['2006%', 'possibly around 2006'],
    ['[2006,2007]', '2006 or 2007'],
    ['[2018-01-01..2018-07-10]', 'between 1 January 2018 and 10 July 2018'],
    ['[..2018-07-10]', '10 July 2018 or earlier'],
    ['2018-07-XX', 'some day in July 2018'],
    ['201X', 'the 2010s'],
    ['2001-21', 'spring 2001'],
    ['1985/..', 'since 1985'],
    ['-0043', '44 BC'],
  ])('%s is “%s”', (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});
