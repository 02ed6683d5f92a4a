export type Side = 'theirs' | 'mine';

/** A field that somebody else has changed: as it was when I began, as it is now, as I want it. */
export interface FieldConflict {
  field: string;
  was: unknown;
  theirs: unknown;
  mine: unknown;
  /** Whether I have changed it too, to something else. */
  contested: boolean;
}

type Fields = Record<string, unknown>;

/** Each property of a client is a field of its own. */
function fieldsOf(form: object): Fields {
  const { properties = {}, ...rest } = form as Fields & { properties?: Fields };
  return { ...rest, ...Object.fromEntries(Object.entries(properties).map(([id, value]) => [`properties.${id}`, value])) };
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
const same = (one: unknown, other: unknown) => (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other);

/** What others have changed since I began, unless I made the same change. */
export function conflictsOf<Form extends object>(was: Form, theirs: Form, mine: Form): FieldConflict[] {
  const [before, now, wanted] = [fieldsOf(was), fieldsOf(theirs), fieldsOf(mine)];
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((field) => !same(before[field], now[field]) && !same(now[field], wanted[field]))
    .map((field) => ({ field, was: before[field], theirs: now[field], mine: wanted[field], contested: !same(before[field], wanted[field]) }));
}

/** My changes on top of theirs, with a side chosen for every field that they have changed. */
export function resolved<Form extends object>(mine: Form, conflicts: FieldConflict[], chosen: Record<string, Side>): Form {
  const taken = conflicts.filter(({ field }) => (chosen[field] ?? 'theirs') === 'theirs').map(({ field, theirs: value }) => [field, value ?? null] as const);
  const properties = taken.flatMap(([field, value]) => (field.startsWith('properties.') ? [[field.slice('properties.'.length), value]] : []));
  const result = { ...mine, ...Object.fromEntries(taken.filter(([field]) => !field.startsWith('properties.'))) };
  return properties.length === 0 ? result : { ...result, properties: { ...(mine as { properties?: Fields }).properties, ...Object.fromEntries(properties) } };
}
