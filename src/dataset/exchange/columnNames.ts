// Other names of our columns in tables of others, in nine languages: in lower case, without accents, with underscores. The
// first one that a table has is used. No “notes”, which editors often use for themselves.

import { fold } from './dates/vocabulary.ts';

const NAMES: Readonly<Record<string, string>> = {
  date: 'when start start_date date_start year start_year year_start date_from from_date starting_date von od desde dal event_date main_date date_begin begin begin_date from dates day edtf dtstart date_time datetime timestamp point_in_time inception datum startdatum beginn anfang jahr annee debut date_debut date_de_debut data rok poczatek data_rozpoczecia fecha fecha_inicio inicio ano anno inizio data_inizio jaar begindatum data_inicio تاریخ سال start_time time',
  concerns: 'about period',
  title:
    'headline event label name what event_title event_name heading subject content titel titre tytul titulo titolo ereignis evenement wydarzenie evento gebeurtenis nazwa nom nombre nome naam bezeichnung عنوان item was quoi co que',
  summary:
    'description text details body desc body_text short_text abstract story content beschreibung opis tresc descripcion descrizione beschrijving descricao texte tekst texto testo تفصیل',
  status: 'standing',
  actors:
    'actor who people person persons organisations organizations organisation organization participants personen personne osoba osoby persona personas persone pessoa wer qui',
  sources:
    'source source_name publisher publication credit reference references quelle quellen zrodlo zrodla fuente fuentes fonte fonti bron fontes',
  source_urls:
    'source_url url urls link links href web_address website uri article source_link lien enlace collegamento odnosnik',
  quotations: 'quotation quote quotes',
  locators: 'locator page pages paragraph section',
  tags: 'tag keywords keyword',
  category:
    'categories group topic theme phase kategorie kategoria categorie categoria grupa gruppe groupe grupo gruppo',
  end: 'end_date until to finish date_end end_year year_end date_to to_date ending_date ended end_at stop finish_date dtend till ende enddatum bis date_fin date_de_fin fin koniec data_zakonczenia fecha_fin hasta fine data_fine einde einddatum fim data_fim',
  time: 'start_time begin_time uhrzeit heure godzina hora ora tijd',
  end_time: 'finish_time',
  media:
    'image images picture photo img video audio media_url image_url photo_url bild obraz zdjecie foto imagen immagine afbeelding imagem',
  media_credit: 'image_credit photo_credit picture_credit',
  media_caption: 'image_caption photo_caption picture_caption caption alt_text',
  place: 'location where city country venue ort lieu miejsce lugar luogo plaats مقام',
};

/** The other names of one of our columns. */
export const namesOf = (column: string): readonly string[] => NAMES[column]?.split(' ') ?? [];

/** Column names that say that the names in it are people's. */
const PEOPLE = /^(?:people|persons?|personen|personnes?|osoby|osoba|personas?|persone|pessoas?)$/;
export const isOfPeople = (header: string): boolean => PEOPLE.test(nameOf(header));

/** "DateBegin" and "date begin" are "date_begin". */
export const nameOf = (header: string): string =>
  fold(header.trim().replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2'))
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
