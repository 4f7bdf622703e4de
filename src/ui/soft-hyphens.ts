/**
 * Where long words may be broken. Browsers only know that with a dictionary, which many lack; without one they
 * break anywhere and without a hyphen ("Sicherheitsmanag/ement"). A soft hyphen (U+00AD) shows only where it is used,
 * and screen readers and searches ignore it. For what is shown, never for file names or what is stored.
 */
const SOFT_HYPHEN = '\u00AD';

/** The long words in displayed titles, by their syllable groups; a test names missing ones. */
const WORDS = [
  'Anforderungs|management Änderungs|management Anlagen|steuerung Arbeitsplatz|rechner Auslands|reisen',
  'Automatisierungs|technik Berechtigungs|management Beschaffungs|stelle Besprechungs|raum',
  'Betriebs|system Brandschutz|beauftragte Büro|arbeitsplatz Container|isierung Datenschutz|beauftragte',
  'Datensicherungs|konzept Datenträger|archiv Dienst|fahrzeug Fach|verantwortliche Gebäude|automation',
  'Gebäude|management Gemeinde|verwaltung Gesprächs|leitfaden Informations|austausch Informations|sicherheit',
  'Informations|sicherheits|beauftragte Informations|sicherheits|beauftragten Informations|verbund',
  'Informations|verbunds Individual|software Institutions|leitung Kommunal|verwaltung Multi|funktions|gerät',
  'Multi|funktions|geräte Netz|architektur Netz|management Notfall|beauftragte Notfall|management',
  'Ordnungs|gemäße Personal|abteilung Protokol|lierung Realisierungs|plan Schad|programmen Schnittstellen|kontrolle',
  'Schulungs|räume Sensi|bilisierung Sicherheits|konzept Sicherheits|konzepts Sicherheits|management',
  'Sicherheits|vorfälle Sicherheits|vorfällen sicherheits|relevanten Speicher|lösungen Speicher|programmierbare',
  'Speicher|system System|management Terminal|server Verzeichnis|dienst Virtuali|sierung',
  'Virtualisierungs|server Vorgehens|weisen Wartungs|personal Web|anwendungen Wechsel|datenträger',
  'Zeit|synchronisation',
];

const parted = new Map(
  WORDS.flatMap((line) => line.split(' ')).map((word) => [
    word.replaceAll('|', ''),
    word.replaceAll('|', SOFT_HYPHEN),
  ]),
);

/** A text to show, with soft hyphens in the long words that are known. */
export function softHyphens(text: string): string {
  return text.replace(/\p{L}{11,}/gu, (word) => parted.get(word) ?? word);
}
