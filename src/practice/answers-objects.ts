/** Answers of the practice town for single target objects. */
import type { PracticeAnswers } from './practice-types';

export const BUILDINGS: readonly PracticeAnswers[] = [
  {
    object: 'rathaus',
    rows: [
      [
        'INF.1.A1',
        'ja',
        'Mit dem Umbau vor vier Jahren wurde festgelegt, welche Bereiche wie zu sichern sind.',
        { who: 'bau', by: 'bau', evidence: 'Plan Gebäudesicherung' },
      ],
      [
        'INF.1.A2',
        'offen',
        '',
        { clarify: true, by: 'bau', note: 'Elektriker fragen, wann zuletzt geprüft wurde.' },
      ],
      [
        'INF.1.A3',
        'ja',
        'Zwei Brandschutzhelfer sind geschult, die Begehung war im September.',
        { who: 'bau', by: 'bau', checked: -60, evidence: 'Protokoll Brandschau' },
      ],
      [
        'INF.1.A4',
        'ja',
        'Rauchmelder in allen Fluren und im Untergeschoss. Der Alarm ist im ganzen Haus zu hören.',
        { who: 'bau', by: 'bau' },
      ],
      [
        'INF.1.A5',
        'ja',
        'Feuerlöscher auf jedem Stockwerk, geprüft im März.',
        { who: 'bau', by: 'bau', checked: -60 },
      ],
      [
        'INF.1.A6',
        'teilweise',
        'Der Hausmeister geht abends durch das Erdgeschoss. Das Dachgeschoss ist nicht dabei.',
        { who: 'bau', due: 20, once: 0, by: 'bau' },
      ],
      [
        'INF.1.A7',
        'ja',
        'Nur das Erdgeschoss ist öffentlich. Die Treppenhaustür öffnet mit Chip.',
        { who: 'haupt' },
      ],
      ['INF.1.A8', 'ja', 'Im ganzen Haus gilt Rauchverbot.', { who: 'bau', by: 'bau' }],
    ],
  },
  {
    object: 'bauhof',
    rows: [
      [
        'INF.1.A4',
        'teilweise',
        'Rauchmelder sind im Bürotrakt vorhanden, in der Halle nicht.',
        { who: 'bauhof', due: 80, once: 1900, by: 'bauhof' },
      ],
      [
        'INF.1.A5',
        'ja',
        'Vier Feuerlöscher, geprüft im März.',
        { who: 'bauhof', by: 'bauhof', checked: -58 },
      ],
      [
        'INF.1.A6',
        'nein',
        'Tor und Bürotür stehen tagsüber offen, auch wenn niemand da ist.',
        { who: 'bauhof', due: -3, once: 350, by: 'bauhof' },
      ],
    ],
  },
  {
    object: 'kita',
    rows: [
      [
        'INF.1.A3',
        'ja',
        'Die Brandschau des Landkreises war ohne Beanstandung.',
        { who: 'bau', by: 'bau', checked: -40 },
      ],
      [
        'INF.1.A7',
        'ja',
        'Die Tür wird während der Bringzeit beaufsichtigt, danach geschlossen.',
        { who: 'bau' },
      ],
    ],
  },
  {
    object: 'verkabelung',
    rows: [
      [
        'INF.12.A1',
        'ja',
        'Beim Umbau wurden durchgehend geeignete Kabel verlegt und gemessen.',
        { who: 'bau', evidence: 'Messprotokolle Systemhaus', confirmed: -21 },
      ],
      [
        'INF.12.A3',
        'ja',
        'Verlegt hat die Leitungen ein Fachbetrieb, abgenommen die Haustechnik.',
        { who: 'bau' },
      ],
    ],
  },
  {
    object: 'serverraum',
    rows: [
      [
        'INF.2.A1',
        'ja',
        'Der Raum ist eigener Bereich mit eigener Schließung.',
        { who: 'it', by: 'it' },
      ],
      [
        'INF.2.A2',
        'teilweise',
        'Wände und Tür entsprechen den Vorgaben. Eine Kabeldurchführung ist nicht abgeschottet.',
        { who: 'bau', due: -15, once: 900, by: 'it' },
      ],
      [
        'INF.2.A3',
        'ja',
        'Die USV überbrückt 20 Minuten, Wartung jährlich.',
        { who: 'it', by: 'it', evidence: 'Wartungsprotokoll USV', checked: -25 },
      ],
      [
        'INF.2.A4',
        'nein',
        'Einen Notschalter gibt es nicht. Der Elektriker hat ein Angebot vorgelegt.',
        { who: 'bau', due: 33, once: 1450, by: 'it' },
      ],
      [
        'INF.2.A5',
        'teilweise',
        'Das Klimagerät hält die Temperatur. Aufgezeichnet wird sie nicht.',
        { who: 'it', due: 70, once: 260, by: 'it' },
      ],
      [
        'INF.2.A6',
        'ja',
        'Zutritt haben drei Personen. Jeder Besuch steht in der Liste an der Tür.',
        { who: 'it', by: 'it', checked: -25 },
      ],
      [
        'INF.2.A7',
        'ja',
        'Die Tür schließt selbst, ein Fenster gibt es nicht.',
        { who: 'it', by: 'it' },
      ],
      [
        'INF.2.A8',
        'ersatz',
        'Statt einer Brandmeldeanlage überwachen zwei vernetzte Rauchmelder den kleinen Raum. Sie melden an die Leitstelle.',
        { who: 'bau' },
      ],
      [
        'INF.2.A9',
        'ja',
        'Ein CO2-Löscher hängt neben der Tür, zwei Personen sind unterwiesen.',
        { who: 'bau', by: 'it' },
      ],
      [
        'INF.2.A10',
        'teilweise',
        'USV und Klima werden gewartet, ein Protokoll führt nur die USV-Firma.',
        { who: 'it', due: 42, by: 'it' },
      ],
      [
        'INF.2.A17',
        'weg',
        'Eine Brandfrüherkennung ist in diesem Serverraum nicht eingebaut und nicht vorgeschrieben.',
      ],
    ],
  },
  {
    object: 'technik',
    rows: [
      [
        'INF.5.A3',
        'ja',
        'Die Schränke sind verschlossen, die Schlüssel hat Herr Ziegler.',
        { who: 'it', by: 'it' },
      ],
      [
        'INF.5.A6',
        'nein',
        'Im Feuerwehrhaus lagern Kartons neben dem Schrank.',
        { who: 'bau', due: 7, once: 0, by: 'it' },
      ],
      [
        'INF.5.A7',
        'teilweise',
        'Der Schrank in der Kita steht im Putzraum.',
        { who: 'bau', due: 150, once: 700, by: 'it' },
      ],
    ],
  },
  {
    object: 'bueros',
    rows: [
      [
        'INF.7.A1',
        'ja',
        'Bildschirme sind vom Flur und von außen nicht einzusehen.',
        { who: 'haupt' },
      ],
      [
        'INF.7.A2',
        'teilweise',
        'Türen werden nach Dienst abgeschlossen, in der Mittagspause nicht überall.',
        { who: 'haupt', due: 12, once: 0 },
      ],
    ],
  },
  {
    object: 'sitzung',
    rows: [
      ['INF.10.A3', 'ja', 'Der Empfang schließt die Räume nach jeder Sitzung.', { who: 'haupt' }],
    ],
  },
  {
    object: 'zuhause',
    rows: [
      [
        'INF.8.A1',
        'ja',
        'Unterlagen werden in einem abschließbaren Rollcontainer aufbewahrt, den die Gemeinde stellt.',
        { who: 'haupt' },
      ],
      ['INF.8.A2', 'ja', 'Für den Transport gibt es verschließbare Mappen.', { who: 'haupt' }],
      [
        'OPS.1.2.4.A1',
        'ja',
        'Die Dienstvereinbarung Telearbeit gilt seit 2024.',
        { who: 'haupt', evidence: 'Dienstvereinbarung Telearbeit' },
      ],
      [
        'OPS.1.2.4.A5',
        'teilweise',
        'Wer neu beginnt, wird eingewiesen. Eine Auffrischung fehlt.',
        { who: 'isb', due: 95 },
      ],
    ],
  },
  {
    object: 'unterwegs',
    rows: [
      [
        'INF.9.A1',
        'ja',
        'Die Regeln nennen, wo gearbeitet werden darf und wo nicht.',
        { who: 'haupt' },
      ],
      [
        'INF.9.A2',
        'teilweise',
        'Für die Verwaltung geregelt, für Ratsmitglieder fehlt eine eigene Regelung.',
        { who: 'haupt', due: 48 },
      ],
    ],
  },
];

export const SYSTEMS: readonly PracticeAnswers[] = [
  {
    object: 'windows',
    rows: [
      [
        'SYS.1.1.A1',
        'ja',
        'Anmelden können sich nur Herr Ziegler und der Zweckverband.',
        { who: 'it', by: 'it', confirmed: -18 },
      ],
      [
        'SYS.1.1.A2',
        'ja',
        'Jede Anmeldung braucht ein eigenes Konto, aus der Ferne zusätzlich einen zweiten Faktor.',
        { who: 'it', by: 'it' },
      ],
      [
        'SYS.1.1.A5',
        'teilweise',
        'Laufwerke sind gesperrt, freie Anschlüsse an den Gehäusen nicht.',
        { who: 'it', due: 38, once: 0, by: 'it' },
      ],
      [
        'SYS.1.1.A6',
        'ja',
        'Nicht benötigte Dienste schaltet der Zweckverband nach seiner Vorlage ab.',
        { who: 'it', confirmed: -18, by: 'it' },
      ],
      ['SYS.1.1.A9', 'ja', 'Das Schutzprogramm läuft auf allen Servern.', { who: 'it', by: 'it' }],
      [
        'SYS.1.1.A10',
        'nein',
        'Auf den Servern im Haus werden Anmeldungen nicht ausgewertet.',
        { who: 'it', due: 88, once: 1500, yearly: 400, by: 'it' },
      ],
      [
        'SYS.1.2.3.A1',
        'ja',
        'Zweck und Umfang jedes Servers sind in der Übersicht des Zweckverbands beschrieben.',
        { who: 'it' },
      ],
      ['SYS.1.2.3.A2', 'ja', 'Installiert wird nach der Vorlage des Zweckverbands.', { who: 'it' }],
    ],
  },
  {
    object: 'host',
    rows: [
      [
        'SYS.1.5.A5',
        'ja',
        'Die Verwaltungsoberfläche ist nur aus dem Verwaltungsnetz erreichbar.',
        { who: 'it', by: 'it', confirmed: -18 },
      ],
      [
        'SYS.1.5.A7',
        'ja',
        'Alle virtuellen Server haben dieselbe Uhrzeit.',
        { who: 'it', by: 'it' },
      ],
    ],
  },
  {
    object: 'pcs',
    rows: [
      [
        'SYS.2.1.A1',
        'ja',
        'Anmeldung mit persönlichem Konto, Sperre nach fünf Minuten.',
        { who: 'it', by: 'it', checked: -10 },
      ],
      ['SYS.2.1.A3', 'ja', 'Aktualisierungen werden zentral verteilt.', { who: 'it', by: 'it' }],
      [
        'SYS.2.1.A6',
        'ja',
        'Ein zentral verwaltetes Schutzprogramm ist überall eingerichtet.',
        { who: 'it', by: 'it' },
      ],
      [
        'SYS.2.1.A8',
        'teilweise',
        'Neue Geräte starten nur vom eigenen Laufwerk. Bei 12 älteren PCs fehlt die Einstellung.',
        { who: 'it', due: -25, once: 0, by: 'it' },
      ],
      [
        'SYS.2.1.A42',
        'ja',
        'Online-Funktionen sind über Gruppenrichtlinien abgeschaltet.',
        { who: 'it', by: 'it' },
      ],
      [
        'SYS.2.2.3.A2',
        'teilweise',
        'Auf 40 von 42 PCs läuft eine unterstützte Version. Zwei Geräte der Bauverwaltung werden ersetzt.',
        { who: 'it', due: 15, once: 1800, by: 'it' },
      ],
      [
        'SYS.2.2.3.A4',
        'ja',
        'Nutzungsdaten werden auf das kleinste Maß begrenzt.',
        { who: 'it', by: 'it' },
      ],
      [
        'SYS.2.2.3.A5',
        'ja',
        'Der eingebaute Schutz ist eingeschaltet und wird überwacht.',
        { who: 'it', by: 'it' },
      ],
    ],
  },
  {
    object: 'buergerbuero',
    rows: [
      [
        'SYS.2.1.A1',
        'ja',
        'Zusätzlich zum Kennwort wird eine Karte gebraucht. Beim Ziehen sperrt sich der PC.',
        { who: 'it', by: 'it' },
      ],
      [
        'SYS.2.1.A3',
        'ja',
        'Aktualisierungen werden zentral verteilt, im Bürgerbüro nach Dienstschluss.',
        { who: 'it', by: 'it' },
      ],
      [
        'SYS.2.1.A8',
        'nein',
        'Die Geräte lassen sich von einem USB-Stick starten.',
        { who: 'it', due: 9, once: 0, by: 'it' },
      ],
    ],
  },
  {
    object: 'laptops',
    rows: [
      [
        'SYS.2.1.A1',
        'ja',
        'Anmeldung mit persönlichem Konto, das Laufwerk ist verschlüsselt.',
        { who: 'it', by: 'it' },
      ],
      [
        'SYS.3.1.A1',
        'teilweise',
        'Es gibt ein Merkblatt. Unterschrieben haben es erst neun von 14 Personen.',
        { who: 'it', due: -2, by: 'it' },
      ],
      [
        'SYS.3.1.A3',
        'ja',
        'Die Firewall von Windows ist eingeschaltet und lässt sich nicht abschalten.',
        { who: 'it', by: 'it' },
      ],
      ['SYS.3.1.A9', 'ja', 'Zugriff auf das Hausnetz nur über VPN.', { who: 'it', by: 'it' }],
    ],
  },
  {
    object: 'handys',
    rows: [
      [
        'SYS.3.2.1.A1',
        'nein',
        'Eine Richtlinie fehlt. Bisher gelten nur mündliche Absprachen.',
        { who: 'haupt', due: 52 },
      ],
      [
        'SYS.3.2.1.A4',
        'ja',
        'Alle Geräte haben einen Code mit sechs Stellen.',
        { who: 'it', by: 'it' },
      ],
      [
        'SYS.3.2.1.A5',
        'teilweise',
        'Aktualisierungen sind eingeschaltet. Drei ältere Geräte erhalten keine mehr.',
        { who: 'it', due: 110, once: 1350, by: 'it' },
      ],
      [
        'SYS.3.2.1.A8',
        'offen',
        '',
        {
          clarify: true,
          by: 'it',
          note: 'Entscheidung über zentrale Verwaltung der Handys abwarten.',
        },
      ],
      [
        'SYS.3.3.A2',
        'ja',
        'Bei Verlust sperrt das Hauptamt die Karte, die Nummer steht auf dem Merkblatt.',
        { who: 'haupt' },
      ],
    ],
  },
  {
    object: 'drucker',
    rows: [
      ['SYS.4.1.A1', 'ja', 'Geräte werden nur über den Rahmenvertrag beschafft.', { who: 'haupt' }],
      [
        'SYS.4.1.A2',
        'teilweise',
        'In Fluren stehende Geräte drucken erst nach Anmeldung. Zwei Geräte können das nicht.',
        { who: 'haupt', due: 140, once: 2600 },
      ],
      [
        'SYS.4.1.A22',
        'ja',
        'Neben jedem Kopierer steht ein verschlossener Behälter.',
        { who: 'haupt', checked: -15 },
      ],
    ],
  },
  {
    object: 'sticks',
    rows: [
      [
        'SYS.4.5.A1',
        'teilweise',
        'Das Rathaus ist unterwiesen, der Bauhof nicht.',
        { who: 'isb', due: 40 },
      ],
      [
        'SYS.4.5.A10',
        'nein',
        'Die Sticks sind nicht verschlüsselt. 20 geeignete sind angeboten.',
        { who: 'it', due: 27, once: 780, by: 'it' },
      ],
      ['SYS.4.5.A12', 'ja', 'Jeder Stick wird beim Einstecken geprüft.', { who: 'it', by: 'it' }],
    ],
  },
];

export const NETWORK: readonly PracticeAnswers[] = [
  {
    object: 'hausnetz',
    rows: [
      [
        'NET.1.1.A2',
        'teilweise',
        'Ein Netzplan liegt vor, er ist zwei Jahre alt.',
        { who: 'it', due: 23, once: 950, by: 'it' },
      ],
      [
        'NET.1.1.A4',
        'ja',
        'Verwaltung, Telefon, Gäste und Gebäudetechnik sind getrennt.',
        { who: 'it', confirmed: -21, by: 'it' },
      ],
      [
        'NET.1.1.A5',
        'nein',
        'Server und PCs liegen im selben Netz.',
        {
          who: 'it',
          due: 160,
          once: 4200,
          by: 'it',
          note: 'Angebot Systemhaus liegt vor, im Haushalt 2027 anmelden.',
        },
      ],
      [
        'NET.1.1.A8',
        'ja',
        'Ins Internet geht es nur über die Firewall.',
        { who: 'it', confirmed: -21, by: 'it' },
      ],
      [
        'NET.1.1.A11',
        'ja',
        'Von außen ist kein Dienst im Hausnetz erreichbar.',
        { who: 'it', confirmed: -21, by: 'it' },
      ],
      [
        'NET.1.1.A12',
        'offen',
        '',
        { clarify: true, by: 'it', note: 'Systemhaus um Auskunft gebeten.' },
      ],
    ],
  },
  {
    object: 'wlan',
    rows: [
      [
        'NET.2.1.A1',
        'ja',
        'WLAN gibt es im Ratssaal, im Foyer und in den Besprechungsräumen.',
        { who: 'it', by: 'it' },
      ],
      [
        'NET.2.1.A3',
        'ja',
        'Verschlüsselt wird mit WPA3, für ältere Geräte mit WPA2.',
        { who: 'it', confirmed: -21, by: 'it' },
      ],
      [
        'NET.2.1.A6',
        'ja',
        'Das Gastnetz ist vom Verwaltungsnetz getrennt.',
        { who: 'it', by: 'it' },
      ],
      [
        'NET.2.2.A1',
        'nein',
        'Eine Nutzungsregel für Beschäftigte ist noch zu schreiben.',
        { who: 'isb', due: 62 },
      ],
    ],
  },
  {
    object: 'switches',
    rows: [
      [
        'NET.3.1.A1',
        'ja',
        'Eingerichtet nach der Vorlage des Systemhauses.',
        { who: 'it', by: 'it' },
      ],
      [
        'NET.3.1.A4',
        'ja',
        'Verwaltet werden die Geräte nur aus dem Verwaltungsnetz.',
        { who: 'it', by: 'it' },
      ],
      [
        'NET.3.1.A8',
        'teilweise',
        'Gesichert werden die Switches im Rathaus, die der Außenstellen nicht.',
        { who: 'it', due: 31, once: 300, by: 'it' },
      ],
    ],
  },
  {
    object: 'firewall',
    rows: [
      [
        'NET.3.2.A1',
        'nein',
        'Eine Richtlinie ist nicht vorhanden. Das Systemhaus liefert einen Entwurf.',
        { who: 'it', due: -18, by: 'it' },
      ],
      [
        'NET.3.2.A2',
        'ja',
        'Erlaubt ist nur, was beantragt und begründet ist.',
        { who: 'it', confirmed: -21, by: 'it', evidence: 'Regelliste, Stand Oktober' },
      ],
      [
        'NET.3.2.A3',
        'ja',
        'Alles andere wird abgewiesen.',
        { who: 'it', confirmed: -21, by: 'it' },
      ],
      [
        'NET.3.2.A6',
        'ja',
        'Verwaltet wird die Firewall von zwei festgelegten Rechnern aus.',
        { who: 'it', by: 'it' },
      ],
      [
        'NET.3.2.A9',
        'teilweise',
        'Aufgezeichnet wird vier Wochen. Angesehen wird es nur bei Störungen.',
        { who: 'it', due: 58, yearly: 1200, by: 'it' },
      ],
      [
        'NET.3.2.A14',
        'offen',
        '',
        {
          clarify: true,
          by: 'it',
          note: 'Beim Systemhaus nachfragen, ob Änderungen dort aufgeschrieben werden.',
        },
      ],
    ],
  },
  {
    object: 'vpn',
    rows: [
      [
        'NET.3.3.A1',
        'ja',
        'Wer Zugang hat, steht in der Liste des Hauptamts.',
        { who: 'it', by: 'it' },
      ],
      [
        'NET.3.3.A5',
        'teilweise',
        'Ausgeschiedene werden gesperrt, wenn das Hauptamt es meldet. Ein Abgleich je Quartal ist geplant.',
        { who: 'it', due: 16, once: 0, by: 'it' },
      ],
    ],
  },
  {
    object: 'telefon',
    rows: [
      [
        'NET.4.1.A1',
        'ja',
        'Vor dem Kauf wurde der Bedarf mit allen Ämtern erhoben.',
        { who: 'haupt' },
      ],
      [
        'NET.4.1.A2',
        'ja',
        'Leistungen und Störungszeiten stehen im Vertrag.',
        { who: 'haupt', evidence: 'Vertrag Telefonie' },
      ],
    ],
  },
];

export const SOFTWARE: readonly PracticeAnswers[] = [
  {
    object: 'office',
    rows: [
      [
        'APP.1.1.A2',
        'ja',
        'Makros aus dem Internet sind gesperrt.',
        { who: 'it', by: 'it', checked: -10 },
      ],
      [
        'APP.1.1.A3',
        'ja',
        'Fremde Dokumente öffnen sich in der geschützten Ansicht.',
        { who: 'it', by: 'it' },
      ],
      [
        'APP.1.1.A17',
        'teilweise',
        'Hinweise zu Metadaten waren Teil der Schulung, ein Merkblatt fehlt.',
        { who: 'isb', due: 85 },
      ],
    ],
  },
  {
    object: 'browser',
    rows: [
      ['APP.1.2.A1', 'ja', 'Ein Browser für alle, zentral eingestellt.', { who: 'it', by: 'it' }],
      [
        'APP.1.2.A6',
        'nein',
        'Kennwörter werden im Browser gespeichert. Ein Kennwortprogramm ist ausgewählt.',
        { who: 'it', due: 44, yearly: 650, by: 'it' },
      ],
    ],
  },
  {
    object: 'verzeichnis',
    rows: [
      ['APP.2.1.A3', 'ja', 'Rechte im Verzeichnis haben nur zwei Konten.', { who: 'it', by: 'it' }],
      [
        'APP.2.2.A5',
        'ja',
        'Der Domänencontroller hat keine andere Aufgabe.',
        { who: 'it', confirmed: -18, by: 'it' },
      ],
      [
        'APP.2.2.A17',
        'nein',
        'Das höchste Konto kann sich noch an Arbeitsplätzen anmelden.',
        { who: 'it', due: -6, once: 0, by: 'it' },
      ],
    ],
  },
  {
    object: 'dateien',
    rows: [
      [
        'APP.3.3.A2',
        'ja',
        'Die Platten sind gespiegelt, Ausfälle werden gemeldet.',
        { who: 'it', by: 'it' },
      ],
      ['APP.3.3.A3', 'ja', 'Abgelegte Dateien werden geprüft.', { who: 'it', by: 'it' }],
    ],
  },
  {
    object: 'post',
    rows: [
      [
        'APP.5.3.A1',
        'ja',
        'Einstellungen gibt der Zweckverband vor.',
        { who: 'it', confirmed: -18, by: 'it' },
      ],
      [
        'APP.5.3.A3',
        'teilweise',
        'Gesichert wird täglich. Eine Regel zur Archivierung fehlt.',
        { who: 'haupt', due: 130 },
      ],
      [
        'APP.5.3.A4',
        'ja',
        'Anhänge werden geprüft, gefährliche Dateien nicht zugestellt.',
        { who: 'it', confirmed: -18, by: 'it' },
      ],
    ],
  },
  {
    object: 'website',
    rows: [
      [
        'APP.3.2.A3',
        'weg',
        'Dateien können auf der Website weder hochgeladen noch abgelegt werden.',
      ],
      [
        'APP.3.2.A7',
        'ja',
        'Impressum, Datenschutz und Erklärung zur Barrierefreiheit sind vorhanden.',
        { who: 'haupt', checked: -30 },
      ],
      [
        'APP.3.2.A11',
        'ja',
        'Die Website ist nur verschlüsselt erreichbar.',
        { who: 'haupt', confirmed: -14 },
      ],
      [
        'APP.3.1.A14',
        'teilweise',
        'Das Kontaktformular überträgt verschlüsselt, legt Nachrichten aber unverschlüsselt ab.',
        { who: 'haupt', due: 19, once: 480 },
      ],
    ],
  },
  {
    object: 'melderegister',
    rows: [
      [
        'APP.6.A1',
        'ja',
        'Das Verfahren wird vom Zweckverband betrieben und von den Nachbargemeinden gemeinsam genutzt.',
        { who: 'haupt' },
      ],
      [
        'APP.6.A4',
        'ja',
        'Neue Fassungen spielt der Zweckverband nach Ankündigung ein.',
        { who: 'haupt' },
      ],
    ],
  },
  {
    object: 'finanzen',
    rows: [
      [
        'APP.6.A1',
        'ja',
        'Einsatz und Zuständigkeit sind in der Kassenordnung geregelt.',
        { who: 'kasse', by: 'kasse' },
      ],
    ],
  },
  {
    object: 'zim-vertrag',
    rows: [
      [
        'OPS.2.3.A3',
        'ja',
        'Der Zweckverband legt jährlich einen Prüfbericht vor.',
        { who: 'haupt', evidence: 'Prüfbericht 2025' },
      ],
      [
        'OPS.2.3.A4',
        'teilweise',
        'Der Vertrag regelt Leistungen und Störungen. Meldefristen bei Vorfällen fehlen.',
        { who: 'haupt', due: 105 },
      ],
      [
        'OPS.2.3.A7',
        'nein',
        'Was bei einer Kündigung mit den Daten geschieht, ist nicht vereinbart.',
        { who: 'haupt', due: 105 },
      ],
    ],
  },
  {
    object: 'systemhaus-vertrag',
    rows: [
      [
        'OPS.2.3.A4',
        'ja',
        'Der Wartungsvertrag wurde im Frühjahr erneuert.',
        { who: 'haupt', evidence: 'Wartungsvertrag Netz' },
      ],
      [
        'OPS.2.3.A6',
        'nein',
        'Sicherheitsanforderungen sind nicht Teil des Vertrags.',
        { who: 'haupt', due: 105 },
      ],
    ],
  },
];
