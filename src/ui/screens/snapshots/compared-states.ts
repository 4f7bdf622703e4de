/** Two states of an assessment side by side: loaded, compared and counted. */
import { coverageOf, type CoverageTable } from '$domain/check/coverage-table';
import type { Tally } from '$domain/check/coverage';
import { differencesBetween, type Difference } from '$domain/difference/differences';
import { composeProfile, needsStock } from '$domain/modelling/compose-profile';
import type { AssessmentRecord } from '$domain/change/apply';
import { answersBySheet } from '$domain/record/answers-by-sheet';
import type { Module } from '$domain/profile/profile';
import type { Assessment } from '$domain/record/assessment';
import type { AssessmentRepository } from '$storage/assessment-repository';
import type { Snapshot } from '$storage/history/snapshot-record';
import { StorageError } from '$storage/storage-error';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { snapshotChoice } from './snapshot-texts';

export interface ComparedState {
  title: string;
  assessment: Assessment;
  coverage: CoverageTable;
}

export interface ComparedModule {
  module: Module;
  /** Absent: the module does not apply there. */
  before: Tally | undefined;
  after: Tally | undefined;
}

export interface Comparison {
  before: ComparedState;
  after: ComparedState;
  differences: Difference[];
  /** Every module that applies in one of the two, in the order of the profile. */
  modules: ComparedModule[];
}

/** `otherId` undefined: what is shown in this window today. Throws `gone` for a snapshot that is not there. */
export async function compareStates(
  session: AssessmentSession,
  repository: AssessmentRepository,
  { snapshotId, otherId }: { snapshotId: string; otherId: string | undefined },
): Promise<Comparison> {
  const list = await repository.snapshots.list(session.id);
  const one = await recordOf(session, repository, list, snapshotId);
  const other = await recordOf(session, repository, list, otherId);
  const before = await counted(session, one);
  const after = await counted(session, other);
  return {
    before,
    after,
    differences: differencesBetween(one.record, other.record),
    modules: modulesOf(before.coverage, after.coverage),
  };
}

interface Loaded {
  title: string;
  record: AssessmentRecord;
}

async function recordOf(
  session: AssessmentSession,
  repository: AssessmentRepository,
  list: readonly Snapshot[],
  id: string | undefined,
): Promise<Loaded> {
  if (id === undefined) {
    const record = { assessment: session.assessment, answers: session.answers() };
    return { title: t('snapshots.today'), record };
  }
  const snapshot = list.find((one) => String(one.id) === id);
  if (snapshot === undefined) throw new StorageError('gone');
  const { assessment, sheets } = await repository.snapshots.read(session.id, snapshot.id);
  const record = { assessment, answers: answersBySheet(sheets) };
  return { title: snapshotChoice(snapshot), record };
}

/** Counted as every screen counts, by the profile of today. */
async function counted(
  session: AssessmentSession,
  { title, record }: Loaded,
): Promise<ComparedState> {
  const { assessment, answers } = record;
  const { shippedProfile, texts } = session;
  const stock = needsStock(shippedProfile, assessment) ? await session.loadStock() : undefined;
  const profile = texts.named(composeProfile(shippedProfile, stock, assessment));
  return { title, assessment, coverage: coverageOf(profile, assessment, answers) };
}

function modulesOf(before: CoverageTable, after: CoverageTable): ComparedModule[] {
  const [here, there] = [before, after].map(
    ({ modules }) => new Map(modules.map((row) => [row.module.id, row])),
  );
  const ids = new Set([...(there?.keys() ?? []), ...(here?.keys() ?? [])]);
  return [...ids].flatMap((id) => {
    const [was, is] = [here?.get(id), there?.get(id)];
    const module = (is ?? was)?.module;
    return module === undefined ? [] : [{ module, before: was?.tally, after: is?.tally }];
  });
}
