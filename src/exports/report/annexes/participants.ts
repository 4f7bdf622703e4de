/** The annex on people: who holds which office, which providers there are, and who is named in the answers. */
import { cleanLine, nameKey } from '$domain/values/clean-text';
import { ownText } from '$domain/record/document-settings';
import { activeProviders, responsibleOf } from '$domain/check/carrier';
import type { LabelledText, ReportBlock } from '../report-model';
import {
  columnsOf,
  factOf,
  paragraphsOf,
  type ReportContext,
  type SectionDraft,
} from '../section-draft';

export function participantsAnnex(context: ReportContext): SectionDraft {
  const { assessment, labels } = context;
  const { label } = labels;
  const facts = officers(context);
  const blocks: ReportBlock[] = [
    ...paragraphsOf(ownText(assessment.document, 'participants')),
    ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
    ...providerList(context),
    ...namedPeople(context),
  ];
  if (blocks.length === 0) blocks.push({ kind: 'paragraph', text: label('participantsNone') });
  return { title: label('participants'), blocks };
}

const OFFICES = ['management', 'securityOfficer', 'dataProtectionOfficer', 'itOperations'] as const;

const officers = ({ assessment, labels }: ReportContext): LabelledText[] =>
  OFFICES.flatMap((office) => factOf(labels.label(office), assessment[office]));

function providerList({ assessment, labels }: ReportContext): ReportBlock[] {
  const providers = activeProviders(assessment);
  if (providers.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: labels.label('providerList'),
      columns: columnsOf(labels, [
        ['provider', 3],
        ['service', 3.5],
        ['contact', 3.5],
      ]),
      rows: providers.map(({ name, service = '', contact = '' }) => [
        name,
        service.trim(),
        contact.trim(),
      ]),
    },
  ];
}

const FUNCTIONS = ['asResponsible', 'asChecker', 'asInterviewed'] as const;
interface Person {
  name: string;
  counts: Record<(typeof FUNCTIONS)[number], number>;
}

function namedPeople(context: ReportContext): ReportBlock[] {
  const { labels } = context;
  const people = peopleOf(context);
  if (people.length === 0) return [];
  return [
    { kind: 'paragraph', text: labels.label('peopleText') },
    {
      kind: 'table',
      caption: labels.label('peopleCaption'),
      columns: columnsOf(
        labels,
        [
          ['person', 5],
          ['asResponsible', 1.6],
          ['asChecker', 1.6],
          ['asInterviewed', 1.6],
        ],
        FUNCTIONS,
      ),
      rows: people.map(({ name, counts }) => [
        name,
        ...FUNCTIONS.map((one) => labels.number(counts[one])),
      ]),
    },
  ];
}

/** Everybody named in the counted answers, by name. Case and spaces do not make a different person. */
function peopleOf({ pairs, labels }: ReportContext): Person[] {
  const people = new Map<string, Person>();
  const count = (name: string, one: (typeof FUNCTIONS)[number]): void => {
    const line = cleanLine(name).trim().replace(/\s+/g, ' ');
    if (line === '') return;
    const key = nameKey(line);
    const counts = { asResponsible: 0, asChecker: 0, asInterviewed: 0 };
    const person = people.get(key) ?? { name: line, counts };
    person.counts[one] += 1;
    people.set(key, person);
  };
  for (const { answer, target } of pairs) {
    count(responsibleOf(answer, target), 'asResponsible');
    count(answer?.checkedBy ?? '', 'asChecker');
    count(answer?.interviewed ?? '', 'asInterviewed');
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, labels.language));
}
