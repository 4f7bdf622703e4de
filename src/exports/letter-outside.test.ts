/** Promise: of everything stored, only what is listed here leaves in a letter to a provider, in every face. */
import { afterAll, describe, expect, it } from 'vitest';
import {
  answerSchema,
  assessmentSchema,
  sheetKey,
  type Answer,
  type Assessment,
} from '$domain/record/assessment';
import { documentSettingsSchema } from '$domain/record/document-settings';
import { sampleAssessment } from '$domain/record/data.fixture';
import {
  providerSchema,
  targetObjectSchema,
  WHOLE_SCOPE_ID,
  type Provider,
  type TargetObject,
} from '$domain/record/target-object';
import { setSentenceWords } from '$i18n/i18n.svelte';
import { madeParts } from './docx/docx.fixture';
import { reportHtml } from './html/report-html';
import { draw } from './pdf/expect.fixture';
import { buildPaper } from './report/papers/paper';
import type { PaperInput } from './report/papers/paper-model';
import { sampleInput } from './report/report.fixture';
import { germanLabels } from './report/words.fixture';
import { smallProfile } from './report/result/context.fixture';
import type { Report } from './report/report-model';

interface Schema {
  shape: Record<string, { safeParse: (value: unknown) => { success: boolean } }>;
}

/** Every stored text field holds a mark of where it comes from: "MARK-answer-note". */
function marked<Value extends object>(where: string, schema: Schema, given: Value): Value {
  const texts = Object.entries(schema.shape).flatMap(([field, { safeParse }]) => {
    const mark = `MARK-${where}-${field}`;
    return !(field in given) && safeParse(mark).success ? [[field, mark]] : [];
  });
  return { ...Object.fromEntries(texts), ...given } as Value;
}

const ALLOWED = [
  'MARK-assessment-municipality',
  'MARK-assessment-place',
  'MARK-asked-title',
  'MARK-asked-location',
  'MARK-provider-name',
  'MARK-provider-contact',
  'MARK-provider-service',
];
const unset = { title: undefined, municipality: undefined };
const object = (where: string, id: string, providerId: string): TargetObject =>
  marked(where, targetObjectSchema, {
    id,
    providerId,
    operatedBy: 'dienstleister',
    count: 3,
    retired: null,
    changed: {},
    protectionNeed: 'hoch',
    kind: WHOLE_SCOPE_ID,
    origin: 'MARK-origin',
  } as unknown as TargetObject);
const provider = (where: string, id: string): Provider =>
  marked(where, providerSchema, { id } as Provider);

async function letterOf(status: NonNullable<Answer['status']>): Promise<Report> {
  const { title: _title, municipality: _name, ...rest } = { ...sampleAssessment(), ...unset };
  const assessment: Assessment = {
    ...marked('assessment', assessmentSchema, {
      ...Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value !== 'string')),
      id: rest.id,
      state: 'MV',
      createdAt: rest.createdAt,
      changedAt: rest.changedAt,
      targetObjects: [
        { id: WHOLE_SCOPE_ID, title: 'Informationsverbund' },
        object('asked', 'o1', 'p1'),
        object('other', 'o2', 'p2'),
      ],
      providerList: [provider('provider', 'p1'), provider('rival', 'p2')],
      document: marked('document', documentSettingsSchema, {
        texts: { classification: 'MARK-classification', letter: 'MARK-letter' },
      }),
    } as unknown as Assessment),
  };
  const answer = marked('answer', answerSchema, {
    status,
    reasonKind: 'nicht-relevant',
    toClarify: true,
    ticks: ['MARK-tick'],
    costOnce: 987_654,
    costYearly: 98_765,
    dueDate: '2027-03-31',
    checkedOn: '2026-10-01',
    changed: { status: { at: '2026-11-01T08:00:00.000Z', by: 'MARK-by' } },
    carriedOutBy: 'dienstleister',
    providerId: '',
    confirmedOn: '',
  } as unknown as Answer);
  const profile = smallProfile(2);
  const answers = new Map(
    ['o1', 'o2'].map((id) => [sheetKey(id, 'ORP.1'), { 'ORP.1.A1': answer, 'ORP.1.A2': answer }]),
  );
  const input: PaperInput = {
    ...sampleInput(profile, answers, assessment),
    labels: await germanLabels(),
    texts: {
      modules: {},
      requirements: { 'ORP.1.A1': { question: 'Sind Ihre „Server“ da?', why: 'MARK-why' } },
    },
    addressOf: () => 'https://MARK-address.example',
  };
  return buildPaper(input, { kind: 'openPoints', by: 'provider', one: 'p1' });
}

const faces: Record<string, (report: Report) => Promise<string>> = {
  model: (report) => Promise.resolve(JSON.stringify(report)),
  HTML: (report) => Promise.resolve(reportHtml(report)),
  Word: async (report) => Object.values(await madeParts(report)).join('\n'),
  PDF: async (report) => {
    const { text, info } = await draw(report);
    return text.replace(/-\s+/g, '-') + JSON.stringify(info);
  },
};

afterAll(() => setSentenceWords({}));

describe.each(Object.entries(faces))('a letter as %s', (_name, draws) => {
  it.each(['ja', 'nein', 'unbearbeitet'] as const)(
    'says only what may leave: %s',
    async (status) => {
      const text = await draws(await letterOf(status));
      const marks = new Set(text.match(/MARK-\w+(-\w+)?/g));
      expect([...marks].filter((mark) => !ALLOWED.includes(mark))).toEqual([]);
      for (const mark of ALLOWED) expect(marks).toContain(mark);
      expect(text).not.toMatch(/987\.?654|98\.?765|31\.03\.2027|31\. März 2027|01\.10\.2026/);
      expect(text.includes('Wir haben festgehalten: erfüllt.')).toBe(status === 'ja');
    },
  );
});

it('the question is quoted as addressed to the body, never to the reader', async () => {
  const text = JSON.stringify(await letterOf('ja'));
  expect(text).toContain(
    'Für die Gemeinde Musterhausen lautet die Frage: „Sind Ihre ‚Server‘ da?“',
  );
  expect(text).toContain('meinen darin immer die Gemeinde Musterhausen, nie Ihr Unternehmen');
  expect(text).toContain('Für die Gemeinde Musterhausen gilt die Anforderung „Anforderung 2“.');
});
