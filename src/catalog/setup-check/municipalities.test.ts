/** Promise: the set-up leads to the modelling that the modules' texts ask for, for five different municipalities. */
import { describe, expect, it } from 'vitest';
import { modelModules } from '$domain/modelling/applicability';
import { composeProfile } from '$domain/modelling/compose-profile';
import { carryOut, profile, stock } from './setup.fixture';
import { districtWithManyServers } from './district';
import type { ExpectedObject } from './municipality';
import { allAtOneProvider } from './one-provider';
import { outpostsWithWaterWorks } from './outposts';
import { ownServers } from './own-servers';
import { severalProviders } from './several-providers';

const municipalities = {
  allAtOneProvider,
  severalProviders,
  ownServers,
  outpostsWithWaterWorks,
  districtWithManyServers,
};

const inOrder = (objects: ExpectedObject[]): string[] =>
  objects
    .map(([kind, count, operatedBy, provider, modules]) =>
      [kind, String(count), operatedBy, provider, modules.split(' ').toSorted().join(' ')].join(
        ' | ',
      ),
    )
    .toSorted();

describe.each(Object.entries(municipalities))('%s', (_, { answers, objects, leftOut }) => {
  const assessment = carryOut(answers);
  const models = modelModules(composeProfile(profile, stock, assessment), assessment);

  it('proposes the objects, operators, providers and modules written by hand', () => {
    const made = assessment.targetObjects.map((object): ExpectedObject => {
      const provider = assessment.providerList?.find(({ id }) => id === object.providerId);
      const modules = models
        .filter((model) => model.leftOut === undefined && !model.unassigned)
        .filter((model) => model.objects.some(({ id }) => id === object.id))
        .map(({ module }) => module.id);
      return [
        object.kind ?? 'verbund',
        object.count ?? null,
        object.operatedBy ?? '',
        provider?.name ?? '',
        modules.join(' '),
      ];
    });
    const wanted = objects.some(([kind]) => kind === 'verbund');
    expect(wanted).toBe(true);
    expect(inOrder(made)).toEqual(inOrder(objects));
  });

  it('leaves out only what exists nowhere in the scope', () => {
    const out = models.filter((model) => model.leftOut !== undefined);
    expect(out.map(({ module }) => module.id)).toEqual(
      profile.modules.map(({ id }) => id).filter((id) => leftOut.split(' ').includes(id)),
    );
    for (const model of out) expect(model.unassigned).toBe(true);
  });

  it('recognises everything when the set-up is answered once more', () => {
    expect(carryOut(answers, assessment)).toEqual(assessment);
  });
});
