/**
 * The profile: modules and requirements as data. Its schema is the single source of the types, the run-time check and
 * `profiles/profile.schema.json`. A profile file holds facts and texts together; at run time they are loaded separately
 * (`ProfileFacts`, `ProfileTexts`), because the facts are needed at once and the texts are ten times as large.
 */
import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
/** Ids become parts of addresses and of stored keys: letters, digits, dot, hyphen and underscore only. */
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/));
const titled = z.strictObject({ id, title: text(300) });
const threatId = z.string().check(z.regex(/^G 0\.\d{1,2}$/));

const levelSchema = z.enum(['basis', 'standard', 'erhoeht']);
const orderSchema = z.enum(['R1', 'R2', 'R3']);
const effortSchema = z.enum(['gering', 'mittel', 'hoch']);
/**
 * Whose duty a requirement is: that of the municipality alone (policy, awareness, contract, control of a provider), of
 * whoever operates the thing, or of both together.
 */
const dutySchema = z.enum(['gemeinde', 'betrieb', 'beide']);

const requirementTextShape = {
  question: z.optional(text(220)),
  why: z.optional(text(400)),
  fulfilledWhen: z.optional(z.array(text(400)).check(z.minLength(1), z.maxLength(8))),
  evidence: z.optional(z.array(text(300)).check(z.minLength(1), z.maxLength(4))),
};
const requirementFactShape = {
  id,
  title: text(300),
  level: levelSchema,
  duty: z.optional(dutySchema),
  roles: z.array(text(120)),
  threats: z.array(threatId),
  wiba: z.optional(z.boolean()),
  effort: z.optional(effortSchema),
  place: z.optional(id),
};
const moduleFactShape = {
  id,
  title: text(300),
  layer: id,
  order: orderSchema,
  appliesTo: z.array(id).check(z.minLength(1)),
  leadRole: text(120),
  /** General modules required by this one: where it applies, they apply too (SYS.2.2.3 requires SYS.2.1). */
  requires: z.optional(z.array(id).check(z.minLength(1))),
};
/** A kind of target object that municipalities have, and the modules it entails. */
const objectKindSchema = z.strictObject({
  id,
  title: text(200),
  /** Id of the target type under which it is listed. */
  type: id,
  /** From this profile, or from its stock. */
  modules: z.array(id),
  /** True for the scope as a whole, which every assessment has once. */
  whole: z.optional(z.boolean()),
});
const headShape = {
  id,
  version: text(40),
  title: text(300),
  edition: text(120),
  errata: z.optional(text(120)),
  publisher: text(400),
  source: text(1000),
  licence: text(1000),
  language: z.string().check(z.regex(/^[a-z]{2}$/)),
  provenance: z.optional(
    z.strictObject({
      certain: z.array(text(600)),
      inferred: z.array(text(600)),
      unknown: z.array(text(600)),
    }),
  ),
  roles: z.array(text(120)),
  places: z.array(titled),
  targetTypes: z.array(titled).check(z.minLength(1)),
  objectKinds: z.optional(z.array(objectKindSchema).check(z.minLength(1))),
  /** Id of the shipped profile from which further modules and requirements can be added. */
  stock: z.optional(id),
  /** True for a profile that is only a stock for others: no assessment can be started with it. */
  stockOnly: z.optional(z.boolean()),
  layers: z.array(titled).check(z.minLength(1)),
  threats: z.array(z.strictObject({ id: threatId, title: text(200) })),
  firstLap: z.optional(
    z.strictObject({
      title: text(200),
      intro: text(1000),
      topics: z.array(z.strictObject({ id, title: text(200), requirements: z.array(id) })),
    }),
  ),
};

const factsModule = z.strictObject({
  ...moduleFactShape,
  requirements: z.array(z.strictObject(requirementFactShape)).check(z.minLength(1)),
});
const fileModule = z.strictObject({
  ...moduleFactShape,
  intro: z.optional(text(1200)),
  requirements: z
    .array(z.strictObject({ ...requirementFactShape, ...requirementTextShape }))
    .check(z.minLength(1)),
});

/** Rules across fields; each violation is reported with its path, in German like all problems of a profile. */
const consistent = z.superRefine<ProfileFacts>((profile, context) => {
  const report = (path: PropertyKey[], message: string): void =>
    context.addIssue({ code: 'custom', path, message, input: undefined });
  const layers = new Set(profile.layers.map((layer) => layer.id));
  const targetTypes = new Set(profile.targetTypes.map((type) => type.id));
  const places = new Set(profile.places.map((place) => place.id));
  const threats = new Set(profile.threats.map((threat) => threat.id));
  const known = new Set<string>();
  profile.modules.forEach((module, m) => {
    const at = ['modules', m];
    if (known.has(module.id)) report([...at, 'id'], `„${module.id}“ kommt zweimal vor`);
    known.add(module.id);
    if (!layers.has(module.layer)) report([...at, 'layer'], `unbekannte Schicht „${module.layer}“`);
    for (const type of module.appliesTo)
      if (!targetTypes.has(type))
        report([...at, 'appliesTo'], `unbekannter Zielobjekttyp „${type}“`);
    module.requirements.forEach((requirement, r) => {
      const here = [...at, 'requirements', r];
      if (known.has(requirement.id))
        report([...here, 'id'], `„${requirement.id}“ kommt zweimal vor`);
      known.add(requirement.id);
      if (requirement.place !== undefined && !places.has(requirement.place))
        report([...here, 'place'], `unbekannter Ort „${requirement.place}“`);
      for (const threat of requirement.threats)
        if (!threats.has(threat)) report([...here, 'threats'], `unbekannte Gefährdung „${threat}“`);
    });
  });
  profile.objectKinds?.forEach((kind, k) => {
    const at = ['objectKinds', k];
    if (!targetTypes.has(kind.type))
      report([...at, 'type'], `unbekannter Zielobjekttyp „${kind.type}“`);
    // With a stock, a kind may also name modules from it; a test looks them up there.
    for (const module of profile.stock === undefined ? kind.modules : [])
      if (!known.has(module)) report([...at, 'modules'], `unbekannter Baustein „${module}“`);
  });
  profile.firstLap?.topics.forEach((topic, t) => {
    for (const wanted of topic.requirements)
      if (!known.has(wanted))
        report(['firstLap', 'topics', t, 'requirements'], `unbekannte Anforderung „${wanted}“`);
  });
});

const modules = <T extends z.ZodMiniType>(module: T) =>
  z.array(module).check(z.minLength(1), z.maxLength(500));

export type ProfileFacts = z.infer<typeof plainFactsSchema>;
const plainFactsSchema = z.strictObject({ ...headShape, modules: modules(factsModule) });
export const profileFactsSchema = plainFactsSchema.check(consistent);

const plainFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  ...headShape,
  /** Other names in the source for a role of `roles`: the file keeps what is printed, the screens use one name. */
  roleSpellings: z.optional(z.record(text(120), text(120))),
  modules: modules(fileModule),
});
export type ProfileFile = z.infer<typeof plainFileSchema>;
/** The shape of `profiles/<id>/profile.json`. */
export const profileFileSchema = plainFileSchema.check(consistent);

/**
 * Names of the items in a profile's lists in another language, by id; roles by their German name, which requirements
 * refer to. What is missing stays in the profile's language.
 */
const namesSchema = z.strictObject({
  layers: z.optional(z.record(id, text(300))),
  modules: z.optional(z.record(id, text(300))),
  places: z.optional(z.record(id, text(300))),
  targetTypes: z.optional(z.record(id, text(300))),
  objectKinds: z.optional(z.record(id, text(200))),
  roles: z.optional(z.record(text(120), text(120))),
  threats: z.optional(z.record(threatId, text(200))),
  topics: z.optional(z.record(id, text(200))),
  firstLap: z.optional(z.strictObject({ title: text(200), intro: text(1000) })),
});
export type ProfileNames = z.infer<typeof namesSchema>;

/** The shape of an overlay `profiles/<id>/<lang>.json`, and of the texts split off a profile file. */
export const profileTextsSchema = z.strictObject({
  modules: z.record(
    id,
    z.strictObject({ title: z.optional(text(300)), intro: z.optional(text(1200)) }),
  ),
  requirements: z.record(
    id,
    z.strictObject({ title: z.optional(text(300)), ...requirementTextShape }),
  ),
  names: z.optional(namesSchema),
});
export type ProfileTexts = z.infer<typeof profileTextsSchema>;

export type Module = ProfileFacts['modules'][number];
export type Requirement = Module['requirements'][number];
export type RequirementTexts = ProfileTexts['requirements'][string];
export type ObjectKind = z.infer<typeof objectKindSchema>;
export type Duty = z.infer<typeof dutySchema>;
export type Order = z.infer<typeof orderSchema>;
export const ORDERS: readonly Order[] = orderSchema.options;

/** The module with this official id, or undefined if the profile does not contain it. */
export function moduleById(profile: ProfileFacts, moduleId: string): Module | undefined {
  return profile.modules.find((module) => module.id === moduleId);
}

/** Modules of each layer in the profile's order; layers without a module are left out. */
export function modulesByLayer(
  profile: ProfileFacts,
): { layer: ProfileFacts['layers'][number]; modules: Module[] }[] {
  return profile.layers
    .map((layer) => ({
      layer,
      modules: profile.modules.filter((module) => module.layer === layer.id),
    }))
    .filter((group) => group.modules.length > 0);
}

/**
 * Roles responsible for a requirement: its own, otherwise the module's lead role (Kompendium, ch. "Zuständigkeiten").
 */
export function rolesOf(module: Module, requirement: Requirement): readonly string[] {
  return requirement.roles.length > 0 ? requirement.roles : [module.leadRole];
}

/**
 * Splits a profile file into what every screen needs and what only the checklist needs. Nothing is dropped, but of
 * several names of a role one remains.
 */
export function splitProfile(file: ProfileFile): { facts: ProfileFacts; texts: ProfileTexts } {
  const texts: ProfileTexts = { modules: {}, requirements: {} };
  const { $schema: _schema, roleSpellings = {}, ...head } = file;
  const role = (name: string): string => roleSpellings[name] ?? name;
  const facts: ProfileFacts = {
    ...head,
    modules: file.modules.map(({ intro, requirements, ...module }) => {
      if (intro !== undefined) texts.modules[module.id] = { intro };
      return {
        ...module,
        leadRole: role(module.leadRole),
        requirements: requirements.map(({ question, why, fulfilledWhen, evidence, ...fact }) => {
          const own: RequirementTexts = {};
          if (question !== undefined) own.question = question;
          if (why !== undefined) own.why = why;
          if (fulfilledWhen !== undefined) own.fulfilledWhen = fulfilledWhen;
          if (evidence !== undefined) own.evidence = evidence;
          if (Object.keys(own).length > 0) texts.requirements[fact.id] = own;
          return { ...fact, roles: fact.roles.map(role) };
        }),
      };
    }),
  };
  return { facts, texts };
}
