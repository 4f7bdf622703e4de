/**
 * Which column of a foreign table means what: German and English headings, and the words in two of the columns.
 * They include the headings and words of our own export in both languages (tested).
 */
import type { Carrier } from '$domain/record/fields';
import type { ProtectionNeed } from '$domain/record/target-object';
import { wordKey } from '../words';

/** By column; words after the bar count only if no word before it is found. */
const HEADINGS = {
  title:
    'Bezeichnung, Name, Gerät, Gerätename, Hostname, Host, Computername, Rechnername, PC-Name, Zielobjekt, Titel, Title, Device, Device name, Computer, Asset, Asset name, AssetName, Objekt, Gerätebezeichnung | Modell, Model',
  kind: 'Art, Typ, Kategorie, Geräteart, Gerätetyp, Objektart, Kind, Type, Category, Device type, Asset type, AssetType, AssetTypename, Gerätekategorie, Objekttyp | Gruppe, Gerätegruppe, Klasse, Group, Class',
  count: 'Anzahl, Stück, Stückzahl, Menge, Count, Quantity, Qty | Number, Anz., St.',
  location:
    'Standort, Ort, Liegenschaft, Location, Site, Place, Aufstellungsort | Gebäude, Building | Raum, Room, Etage',
  responsible:
    'Zuständig, Zuständigkeit, Verantwortlich, Verantwortlicher, Verantwortliche, Ansprechpartner, Ansprechpartnerin, Responsible, Contact, Owner',
  operatedBy:
    'Betrieb, Betreiber, betrieben von, betrieben durch, Operated by, Operation, Operator | Betreuung, betreut von, betreut durch',
  provider: 'Dienstleister, IT-Dienstleister, Anbieter, Provider, Service provider',
  protectionNeed: 'Schutzbedarf, Protection need, Protection needs, Protection requirement',
  protectionReason:
    'Begründung Schutzbedarf, Begründung des Schutzbedarfs, Schutzbedarf Begründung, Reason for protection need, Protection reason | Begründung, Reason',
  notes:
    'Notizen, Notiz, Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, Kommentar, Kommentare, Notes, Note, Remarks, Comment, Comments | Beschreibung, Description',
} as const;
export type ObjectColumn = keyof typeof HEADINGS;
export const OBJECT_COLUMNS = Object.keys(HEADINGS) as ObjectColumn[];

const CARRIERS: Record<Carrier, string> = {
  wir: 'wir, wir selbst, selbst, Gemeinde, Kommune, eigen, Eigenbetrieb, intern, we, we ourselves, ourselves, self, in-house, internal',
  dienstleister: 'Dienstleister, extern, Provider, the provider, Service provider, external',
  gemeinsam:
    'gemeinsam, beide, wir und Dienstleister, wir und Dienstleister gemeinsam, jointly, joint, together, shared, both, we and provider, we and the provider together',
};
const NEEDS: Record<ProtectionNeed, string> = {
  normal: 'normal, ordinary',
  hoch: 'hoch, high',
  'sehr-hoch': 'sehr hoch, very high',
};

const lookUp = <T extends string>(words: Record<T, string>): ((word: string) => T | undefined) => {
  const known = new Map(
    (Object.entries(words) as [T, string][]).flatMap(([value, list]) =>
      list.split(', ').map((word) => [wordKey(word), value]),
    ),
  );
  return (word) => known.get(wordKey(word));
};

/** "Inventarnr.", "lfd. Nr.", "Asset-ID", "Seriennummer": what identifies things and never says how many. */
const NUMBERING =
  /(^|[^\p{L}])(nr|nrn|no|num|id|ids|uid|guid|serial)(?=$|[^\p{L}])|nummern?(?=$|[^\p{L}])|\p{L}nr\.?$|\p{Ll}ID$|(inventory|serial|asset) ?number/iu;
export const isNumbering = (heading: string): boolean => NUMBERING.test(heading.trim());

const RANKS = new Map(
  (Object.entries(HEADINGS) as [ObjectColumn, string][]).flatMap(([column, tiers]) =>
    tiers
      .split(' | ')
      .flatMap((words, rank) =>
        words.split(', ').map((word) => [wordKey(word), { column, rank }] as const),
      ),
  ),
);
/** With further words: "Anzahl Geräte", "Standort (Gebäude)". Ranks below any exact heading. */
const LAST_RANK = 9;

/** What a heading means, and how surely: 0 is best. Undefined: nothing known. */
export function rankOf(heading: string): { column: ObjectColumn; rank: number } | undefined {
  const whole = RANKS.get(wordKey(heading));
  if (whole !== undefined) return whole;
  const [word = '', more] = heading.trim().split(/[^\p{L}-]+/u);
  const begun = RANKS.get(wordKey(word));
  if (begun === undefined || begun.rank > 0 || more === undefined || isNumbering(heading))
    return undefined;
  return { column: begun.column, rank: LAST_RANK };
}

export const columnOf = (heading: string): ObjectColumn | undefined => rankOf(heading)?.column;

/** How many different columns a line of headings names with certainty. */
export function countHeadings(cells: readonly string[]): number {
  const named = cells.map(rankOf).filter((one) => one !== undefined && one.rank < LAST_RANK);
  return new Set(named.map((one) => one?.column)).size;
}

export const carrierOf = lookUp(CARRIERS);
export const protectionNeedOf = lookUp(NEEDS);
