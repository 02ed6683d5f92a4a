import type { ClientInput, ClientView, ContactPointView } from '../api/types';
import type { PropertyValue } from '../properties/PropertyValueField';

export interface PointForm {
  kind: 'PHONE' | 'EMAIL';
  value: string;
  label: string;
}

export interface PersonForm {
  id: string | null;
  name: string;
  position: string;
  points: PointForm[];
}

export interface ClientForm {
  kind: ClientView['kind'];
  name: string;
  points: PointForm[];
  persons: PersonForm[];
  address: string;
  postalCode: string;
  city: string;
  region: string;
  size: number | '';
  taxNumber: string;
  source: string;
  categories: string[];
  properties: Record<string, PropertyValue>;
  ownerId: string | null;
  note: string;
}

const pointOf = ({ kind, raw, value, label }: ContactPointView): PointForm => ({ kind, value: raw ?? value, label: label ?? '' });

export const emptyPoint = (kind: PointForm['kind'], value = ''): PointForm => ({ kind, value, label: '' });

export const emptyPerson = (): PersonForm => ({ id: null, name: '', position: '', points: [emptyPoint('PHONE'), emptyPoint('EMAIL')] });

export function formOf(client: ClientView | null, phone: string, ownerId: string | null): ClientForm {
  return {
    kind: client?.kind ?? 'COMPANY',
    name: client?.name ?? '',
    points: client ? client.contactPoints.map(pointOf) : [emptyPoint('PHONE', phone), emptyPoint('EMAIL')],
    persons: client?.persons.map(({ id, name, position, contactPoints }) => ({ id, name, position: position ?? '', points: contactPoints.map(pointOf) })) ?? [],
    address: client?.address ?? '',
    postalCode: client?.postalCode ?? '',
    city: client?.city ?? '',
    region: client?.region ?? '',
    size: client?.size ?? '',
    taxNumber: client?.taxNumber ?? '',
    source: client?.source ?? '',
    categories: client?.categories ?? [],
    properties: { ...(client?.properties as Record<string, PropertyValue> | undefined) },
    ownerId: client ? (client.ownerId ?? null) : ownerId,
    note: client?.note ?? '',
  };
}

const filled = (text: string) => text.trim() || undefined;
const isFilled = (point: PointForm) => point.value.trim() !== '';
const sent = (points: PointForm[]) => points.filter(isFilled).map(({ kind, value, label }) => ({ kind, value: value.trim(), label: filled(label) }));

/** A row for a person that was added and left empty is no person. */
const isNamed = (person: PersonForm) => person.name.trim() !== '' || person.position.trim() !== '' || person.points.some(isFilled);

export function inputOf(form: ClientForm): ClientInput {
  return {
    kind: form.kind,
    name: form.name.trim(),
    contactPoints: sent(form.points),
    persons: form.persons.filter(isNamed).map(({ id, name, position, points }) => ({
      id: id ?? undefined,
      name: name.trim(),
      position: filled(position),
      contactPoints: sent(points),
    })),
    address: filled(form.address),
    postalCode: filled(form.postalCode),
    city: filled(form.city),
    region: filled(form.region),
    size: form.size === '' ? undefined : form.size,
    taxNumber: filled(form.taxNumber),
    source: filled(form.source),
    categories: form.categories,
    properties: form.properties as ClientInput['properties'],
    ownerId: form.ownerId ?? undefined,
    note: filled(form.note),
  };
}

/**
 * Field errors of the request, moved to the fields of the form, which has empty rows that were not sent. What is wrong with a
 * phone or an address is said in the user's language.
 */
export function errorsOnForm(form: ClientForm, errors: Record<string, string>, texts: Record<'PHONE' | 'EMAIL', string>): Record<string, string> {
  const moved = { ...errors };
  const place = (points: PointForm[], of: string, field: string) => {
    points.flatMap((point, row) => (isFilled(point) ? [{ point, row }] : [])).forEach(({ point, row }, index) => {
      if (errors[`${of}contactPoints[${index}].value`] ?? errors[`${of}contactPoints[${index}]`]) moved[`${field}points.${row}.value`] = texts[point.kind];
    });
  };
  place(form.points, '', '');
  form.persons.flatMap((person, row) => (isNamed(person) ? [{ person, row }] : [])).forEach(({ person, row }, index) => {
    place(person.points, `persons[${index}].`, `persons.${row}.`);
    const name = errors[`persons[${index}].name`];
    if (name) moved[`persons.${row}.name`] = name;
  });
  return moved;
}

const key = ({ value }: PointForm) => value.replace(/[^\p{L}\p{N}@.]/gu, '').toLowerCase();

/** A client with what was typed for a new one: contacts and persons are added, gaps filled, nothing is replaced. */
export function addedTo(client: ClientForm, typed: ClientForm): ClientForm {
  const known = new Set([...client.points, ...client.persons.flatMap((person) => person.points)].map(key));
  const texts = ['address', 'postalCode', 'city', 'region', 'taxNumber', 'source', 'note'] as const;
  return {
    ...client,
    ...Object.fromEntries(texts.map((field) => [field, client[field] || typed[field]])),
    points: [...client.points, ...typed.points.filter((point) => isFilled(point) && !known.has(key(point)))],
    persons: [...client.persons, ...typed.persons.filter(isNamed)],
    size: client.size === '' ? typed.size : client.size,
    categories: [...new Set([...client.categories, ...typed.categories])],
    properties: { ...typed.properties, ...client.properties },
  };
}
