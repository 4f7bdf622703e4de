/**
 * Which column of a foreign table means what: German and English headings, and the words in two of the columns.
 * The headings and words of our own export are among them in both languages (tested).
 */
import type { Carrier } from '../domain/fields';
import type { ProtectionNeed } from '../domain/structure/target-object';
import { wordKey } from './words';

const HEADINGS = {
  title:
    'Bezeichnung, Name, Gerät, Gerätename, Hostname, Host, Computername, Zielobjekt, Titel, Title, Device',
  kind: 'Art, Typ, Kategorie, Geräteart, Gerätetyp, Objektart, Gruppe, Kind, Type, Category, Device type',
  count: 'Anzahl, Stück, Stückzahl, Menge, Count, Number, Quantity, Qty',
  location: 'Standort, Ort, Gebäude, Raum, Liegenschaft, Location, Site, Building, Room, Place',
  responsible:
    'Zuständig, Zuständigkeit, Verantwortlich, Verantwortlicher, Verantwortliche, Ansprechpartner, Ansprechpartnerin, Responsible, Contact, Owner',
  operatedBy:
    'Betrieb, Betreiber, betrieben von, betrieben durch, Operated by, Operation, Operator',
  provider: 'Dienstleister, Anbieter, Provider, Service provider, Vendor',
  protectionNeed: 'Schutzbedarf, Protection need, Protection needs, Protection requirement',
  protectionReason:
    'Begründung Schutzbedarf, Begründung des Schutzbedarfs, Schutzbedarf Begründung, Begründung, Reason for protection need, Protection reason, Reason',
  notes:
    'Notizen, Notiz, Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, Kommentar, Notes, Note, Remarks, Comment',
} as const;
export type ObjectColumn = keyof typeof HEADINGS;

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

export const columnOf = lookUp(HEADINGS);
export const carrierOf = lookUp(CARRIERS);
export const protectionNeedOf = lookUp(NEEDS);
