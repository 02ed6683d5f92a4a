import type { ClientView } from '../api/types';

export type Keep = 'this' | 'other';

export interface FieldChoice {
  field: string;
  mine: unknown;
  others: unknown;
  /** Whether both have a value, so that one has to be chosen. */
  contested: boolean;
}

const FIELDS = ['kind', 'name', 'address', 'postalCode', 'city', 'region', 'size', 'taxNumber', 'source', 'ownerId', 'note'] as const;
const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** The fields of which two clients have different values; those without any are left out. */
export function choicesOf(survivor: ClientView, other: ClientView): FieldChoice[] {
  const properties = [...new Set([...Object.keys(survivor.properties), ...Object.keys(other.properties)])];
  const pairs: [string, unknown, unknown][] = [
    ...FIELDS.map((field): [string, unknown, unknown] => [field, survivor[field], other[field]]),
    ...properties.map((id): [string, unknown, unknown] => [
      `properties.${id}`,
      (survivor.properties as Record<string, unknown>)[id],
      (other.properties as Record<string, unknown>)[id],
    ]),
  ];
  return pairs
    .filter(([, mine, others]) => mine !== others && !(isEmpty(mine) && isEmpty(others)))
    .map(([field, mine, others]) => ({ field, mine, others, contested: !isEmpty(mine) && !isEmpty(others) }));
}

/** What is kept when nobody chooses: the survivor's value, and the other's where there is none. */
export const usual = (choice: FieldChoice): Keep => (isEmpty(choice.mine) ? 'other' : 'this');
