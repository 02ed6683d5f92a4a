import type { FilterInput, PropertyDefinition } from '../api/types';
import { needsValue } from './tree';

export type Operator = NonNullable<FilterInput['is']>;

/** With what a condition is filled in. */
export type ValueKind = 'none' | 'text' | 'number' | 'date' | 'days' | 'several';

const PLACE: Operator[] = ['ONE_OF', 'NONE_OF', 'CONTAINS', 'KNOWN', 'UNKNOWN'];
const WHETHER: Operator[] = ['KNOWN', 'UNKNOWN'];
const WHEN: Operator[] = ['WITHIN_DAYS', 'NOT_WITHIN_DAYS', 'SINCE', 'UNTIL'];
const AMONG: Operator[] = ['ONE_OF', 'NONE_OF'];

/** What can be asked of every field, the most usual first; `consent` and `property` go on with what is meant. */
const OPERATORS = {
  category: [...AMONG, ...WHETHER],
  owner: AMONG,
  segment: AMONG,
  kind: ['ONE_OF'],
  name: ['CONTAINS', 'ONE_OF'],
  city: PLACE,
  region: PLACE,
  postalCode: PLACE,
  address: ['CONTAINS', ...WHETHER],
  size: ['AT_LEAST', 'AT_MOST', ...WHETHER],
  source: PLACE,
  taxNumber: WHETHER,
  note: ['CONTAINS', ...WHETHER],
  created: WHEN,
  phone: WHETHER,
  email: WHETHER,
  lastContact: ['NOT_WITHIN_DAYS', 'WITHIN_DAYS', 'SINCE', 'UNTIL', ...WHETHER],
  stage: AMONG,
  openDeal: WHETHER,
  openTask: WHETHER,
  consent: ['ONE_OF'],
} satisfies Record<string, Operator[]>;

const OF_PROPERTY: Record<PropertyDefinition['type'], Operator[]> = {
  TEXT: ['CONTAINS', ...AMONG, ...WHETHER],
  NUMBER: ['AT_LEAST', 'AT_MOST', 'ONE_OF', ...WHETHER],
  DATE: [...WHEN, ...WHETHER],
  CHOICE: [...AMONG, ...WHETHER],
  YES_NO: ['YES', 'NO', ...WHETHER],
};

export const CONSENTS = ['MARKETING', 'SERVICE'].flatMap((purpose) => ['EMAIL', 'SMS', 'CALL'].map((channel) => `consent:${channel}:${purpose}`));

/** The fields as they are offered, in sections. */
export const SECTIONS = {
  client: ['category', 'owner', 'segment', 'kind', 'name', 'city', 'region', 'postalCode', 'address', 'size', 'source', 'taxNumber', 'note', 'created'],
  contact: ['lastContact', 'phone', 'email', ...CONSENTS],
  sales: ['stage', 'openDeal', 'openTask'],
};

export const propertyId = (field: string): string | null => (field.startsWith('property:') ? field.slice('property:'.length) : null);

/** What may be asked; nothing of a field that there is not. */
export function operatorsOf(field: string, properties: PropertyDefinition[]): Operator[] {
  const id = propertyId(field);
  if (id !== null) {
    const property = properties.find((one) => one.id === id);
    return property ? OF_PROPERTY[property.type] : [];
  }
  return OPERATORS[field.split(':')[0] as keyof typeof OPERATORS] ?? [];
}

export function valueKind(is: Operator): ValueKind {
  if (!needsValue(is)) return 'none';
  switch (is) {
    case 'AT_LEAST':
    case 'AT_MOST':
      return 'number';
    case 'SINCE':
    case 'UNTIL':
      return 'date';
    case 'WITHIN_DAYS':
    case 'NOT_WITHIN_DAYS':
      return 'days';
    case 'CONTAINS':
      return 'text';
    default:
      return 'several';
  }
}

/** The condition on another field: what it was compared with no longer fits. */
export function withField(field: string, properties: PropertyDefinition[]): FilterInput {
  return withOperator({ field, values: [] }, operatorsOf(field, properties)[0]);
}

/** The condition asked otherwise; the values stay when they are of the same kind. */
export function withOperator(node: FilterInput, is: Operator | undefined): FilterInput {
  const same = is && node.is && valueKind(node.is) === valueKind(is);
  return { field: node.field, is, values: same ? node.values : [] };
}
