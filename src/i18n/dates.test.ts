import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../model/edtf.ts';
import { spanFromText } from '../testing/timelineFromText.ts';
import { dateInWords, spanInWords } from './dates.ts';
import { en } from './en/interface.ts';
import { fr } from './fr/interface.ts';
import { pl } from './pl/interface.ts';
import { ur } from './ur/interface.ts';

const LANGUAGES = [en, fr, pl, ur];

/** Some versions of `Intl` put thin spaces around a dash. */
const evened = (words: string): string => words.replace(/[\u2009\u202f\u00a0 ]*–[\u2009\u202f\u00a0 ]*/g, '–');

describe('[R6] a date in words is exactly as precise as its source, in every language', () => {
  // biome-ignore format: a table
  test.each([
    // as precise as it is
    ['2006', '2006', '2006', '2006', '2006'],
    ['2002-04', 'April 2002', 'avril 2002', 'kwiecień 2002', 'اپریل 2002'],
    ['2014-08-26', '26 August 2014', '26 août 2014', '26 sierpnia 2014', '26 اگست، 2014'],
    ['2018-01-01', '1 January 2018', '1er janvier 2018', '1 stycznia 2018', '1 جنوری، 2018'],
    ['2018-01-11', '11 January 2018', '11 janvier 2018', '11 stycznia 2018', '11 جنوری، 2018'],
    ['2001-21', 'spring 2001', 'printemps 2001', 'wiosna 2001', '2001 کا موسمِ بہار'],
    ['2001-24', 'winter 2001', 'hiver 2001', 'zima 2001', '2001 کا موسمِ سرما'],
    ['201X', 'the 2010s', 'années 2010', 'lata 2010–2019', '2010 کی دہائی'],
    ['19XX', 'the years 1900 to 1999', 'années 1900 à 1999', 'lata 1900–1999', '1900 سے 1999 تک کے سال'],
    ['-0043', '44 BC', '44 av. J.-C.', '44 p.n.e.', '44 قبل مسیح'],
    ['-019X', '200 BC to 191 BC', 'de 200 av. J.-C. à 191 av. J.-C.', 'od 200 p.n.e. do 191 p.n.e.', '200 قبل مسیح سے 191 قبل مسیح تک'],
    ['000X', '1 BC to 9', 'de 1 av. J.-C. à 9', 'od 1 p.n.e. do 9', '1 قبل مسیح سے 9 تک'],
    // a time, in its own zone
    ['2014-08-26T10:30:00', '26 August 2014 at 10:30', '26 août 2014 à 10:30', '26 sierpnia 2014 10:30', '26 اگست، 2014 کو 10:30'],
    ['2001-12-31T23:30:00-05:00', '31 December 2001 at 23:30 (UTC−05:00)', '31 décembre 2001 à 23:30 (UTC−05:00)', '31 grudnia 2001 23:30 (UTC−05:00)', '31 دسمبر، 2001 کو 23:30 (UTC−05:00)'],
    ['2014-08-26T10:30:00Z', '26 August 2014 at 10:30 (UTC)', '26 août 2014 à 10:30 (UTC)', '26 sierpnia 2014 10:30 (UTC)', '26 اگست، 2014 کو 10:30 (UTC)'],
    // unspecified digits
    ['2018-07-XX', 'some day in July 2018', 'un jour de juillet 2018', 'lipiec 2018 (dzień nieznany)', 'جولائی 2018 کا کوئی دن'],
    ['2002-04-XX', 'some day in April 2002', 'un jour d’avril 2002', 'kwiecień 2002 (dzień nieznany)', 'اپریل 2002 کا کوئی دن'],
    ['2018-XX', 'some month in 2018', 'un mois de 2018', '2018 (miesiąc nieznany)', '2018 کا کوئی مہینہ'],
    // approximate, uncertain, both
    ['2006~', 'around 2006', 'vers 2006', 'około 2006 r.', '2006 کے لگ بھگ'],
    ['2002-04~', 'around April 2002', 'vers avril 2002', 'około kwietnia 2002 r.', 'اپریل 2002 کے لگ بھگ'],
    ['2014-08-26~', 'around 26 August 2014', 'vers le 26 août 2014', 'około 26 sierpnia 2014 r.', '26 اگست، 2014 کے لگ بھگ'],
    ['2001-21~', 'around spring 2001', 'vers le printemps 2001', 'około wiosny 2001 r.', '2001 کے موسمِ بہار کے لگ بھگ'],
    ['201X~', 'around the 2010s', 'vers les années 2010', 'około lat 2010–2019', '2010 کی دہائی کے لگ بھگ'],
    ['2006?', 'possibly 2006', 'peut-être 2006', 'być może 2006', 'ممکنہ طور پر 2006'],
    ['2006%', 'possibly around 2006', 'peut-être vers 2006', 'być może około 2006 r.', 'ممکنہ طور پر 2006 کے لگ بھگ'],
    // one of several
    ['[2006,2007]', '2006 or 2007', '2006 ou 2007', '2006 lub 2007', '2006 یا 2007'],
    ['[2018-01-01..2018-07-10]', 'between 1 January 2018 and 10 July 2018', 'entre le 1er janvier 2018 et le 10 juillet 2018', 'w okresie od 1 stycznia 2018 r. do 10 lipca 2018 r.', '1 جنوری، 2018 اور 10 جولائی، 2018 کے درمیان'],
    ['[2002-04..2002-06]', 'between April 2002 and June 2002', 'entre avril 2002 et juin 2002', 'w okresie od kwietnia 2002 r. do czerwca 2002 r.', 'اپریل 2002 اور جون 2002 کے درمیان'],
    ['[..2018-07-10]', '10 July 2018 or earlier', '10 juillet 2018 ou avant', '10 lipca 2018 lub wcześniej', '10 جولائی، 2018 یا اس سے پہلے'],
    ['[2002-04..]', 'April 2002 or later', 'avril 2002 ou après', 'kwiecień 2002 lub później', 'اپریل 2002 یا اس کے بعد'],
    // from one to another
    ['2000/2002', '2000 to 2002', 'de 2000 à 2002', 'od 2000 r. do 2002 r.', '2000 سے 2002 تک'],
    ['2004/2005-04', '2004 to April 2005', 'de 2004 à avril 2005', 'od 2004 r. do kwietnia 2005 r.', '2004 سے اپریل 2005 تک'],
    ['2002-04/2014-08-26', 'April 2002 to 26 August 2014', 'd’avril 2002 au 26 août 2014', 'od kwietnia 2002 r. do 26 sierpnia 2014 r.', 'اپریل 2002 سے 26 اگست، 2014 تک'],
    ['2014-08-26/2014-08-28', '26–28 August 2014', '26–28 août 2014', '26–28 sierpnia 2014', '26–28 اگست 2014'],
    ['2002-04/2002-05', 'April–May 2002', 'avril–mai 2002', 'kwiecień 2002–maj 2002', 'اپریل–مئی 2002'],
    ['2004~/2006', 'around 2004 to 2006', 'de 2004 environ à 2006', 'od około 2004 r. do 2006 r.', '2004 کے لگ بھگ سے 2006 تک'],
    ['2014-08-26~/2014-09', 'around 26 August 2014 to September 2014', 'du 26 août 2014 environ à septembre 2014', 'od około 26 sierpnia 2014 r. do września 2014 r.', '26 اگست، 2014 کے لگ بھگ سے ستمبر 2014 تک'],
    ['2014-08-26?/2015', 'possibly 26 August 2014 to 2015', 'du 26 août 2014 (date incertaine) à 2015', 'od 26 sierpnia 2014 r. (data niepewna) do 2015 r.', 'ممکنہ طور پر 26 اگست، 2014 سے 2015 تک'],
    ['2006%/..', 'since possibly around 2006', 'depuis 2006 environ (date incertaine)', 'od około 2006 r. (data niepewna)', 'ممکنہ طور پر 2006 کے لگ بھگ سے'],
    // with one end
    ['1985/..', 'since 1985', 'depuis 1985', 'od 1985 r.', '1985 سے'],
    ['2014-08-26/..', 'since 26 August 2014', 'depuis le 26 août 2014', 'od 26 sierpnia 2014 r.', '26 اگست، 2014 سے'],
    ['2001-23/..', 'since autumn 2001', 'depuis l’automne 2001', 'od jesieni 2001 r.', '2001 کے موسمِ خزاں سے'],
    ['1985/', 'from 1985', 'à partir de 1985', 'od 1985 r. (koniec nieznany)', '1985 سے (اختتام معلوم نہیں)'],
    ['2014-08-26/', 'from 26 August 2014', 'à partir du 26 août 2014', 'od 26 sierpnia 2014 r. (koniec nieznany)', '26 اگست، 2014 سے (اختتام معلوم نہیں)'],
    ['../1985', 'until 1985', 'jusqu’en 1985', 'do 1985 r.', '1985 تک'],
    ['../2002-04', 'until April 2002', 'jusqu’en avril 2002', 'do kwietnia 2002 r.', 'اپریل 2002 تک'],
    ['../2001-22', 'until summer 2001', 'jusqu’à l’été 2001', 'do lata 2001 r.', '2001 کے موسمِ گرما تک'],
    ['../2014-08-26', 'until 26 August 2014', 'jusqu’au 26 août 2014', 'do 26 sierpnia 2014 r.', '26 اگست، 2014 تک'],
    ['../201X', 'until the 2010s', 'jusqu’aux années 2010', 'do lat 2010–2019', '2010 کی دہائی تک'],
    ['../2004~', 'until around 2004', 'jusqu’en 2004 environ', 'do około 2004 r.', '2004 کے لگ بھگ تک'],
  ])('%s is “%s”', (edtf, ...expected) => {
    const date = parseEdtf(edtf);
    if (!date.ok) throw new Error(date.error);
    expect(LANGUAGES.map((m) => evened(dateInWords(date.value, m)))).toEqual(expected);
  });
});

describe('a span of time as a label', () => {
  test.each([
    ['1998/2003', '1998 to 2003', 'de 1998 à 2003', 'od 1998 do 2003', '1998 سے 2003 تک'],
    ['2014-08/2014-10', 'Aug–Oct 2014', 'août–oct. 2014', 'sie 2014–paź 2014', 'اگست–اکتوبر 2014'],
    ['2014-08-03/2014-08-08', '3–8 August 2014', '3–8 août 2014', '3–8 sierpnia 2014', '3–8 اگست 2014'],
    ['2014-08-03', '3 August 2014', '3 août 2014', '3 sierpnia 2014', '3 اگست، 2014'],
  ])('%s is “%s”', (edtf, ...expected) => {
    expect(LANGUAGES.map((m) => evened(spanInWords(spanFromText(edtf), m)))).toEqual(expected);
  });
});
