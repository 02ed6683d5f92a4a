import type { ClientInput, ClientView } from '../api/types';

export interface ClientForm {
  kind: ClientView['kind'];
  name: string;
  phones: string[];
  emails: string[];
  region: string;
  city: string;
  size: number | '';
  taxNumber: string;
  source: string;
  categories: string[];
  ownerId: string | null;
  note: string;
}

export function formOf(client: ClientView | null, phone: string, ownerId: string | null): ClientForm {
  const values = (kind: 'PHONE' | 'EMAIL') =>
    client?.contactPoints.filter((point) => point.kind === kind).map((point) => point.raw ?? point.value) ?? [];
  const phones = client ? values('PHONE') : [phone];
  const emails = values('EMAIL');
  return {
    kind: client?.kind ?? 'COMPANY',
    name: client?.name ?? '',
    phones: phones.length > 0 ? phones : [''],
    emails: emails.length > 0 ? emails : [''],
    region: client?.region ?? '',
    city: client?.city ?? '',
    size: client?.size ?? '',
    taxNumber: client?.taxNumber ?? '',
    source: client?.source ?? '',
    categories: client?.categories ?? [],
    ownerId: client ? (client.ownerId ?? null) : ownerId,
    note: client?.note ?? '',
  };
}

const filled = (text: string) => text.trim() || undefined;

/** What is sent; the labels of contact points that stay are kept, though the form does not show them. */
export function inputOf(form: ClientForm, client: ClientView | null): ClientInput {
  const labelOf = (value: string) => client?.contactPoints.find((point) => (point.raw ?? point.value) === value)?.label ?? undefined;
  return {
    kind: form.kind,
    name: form.name.trim(),
    contactPoints: points(form).map(({ kind, value }) => ({ kind, value, label: labelOf(value) })),
    persons: client?.persons.map(({ id, name, position, contactPoints }) => ({
      id,
      name,
      position: position ?? undefined,
      contactPoints: contactPoints.map(({ kind, value, raw, label }) => ({ kind, value: raw ?? value, label: label ?? undefined })),
    })),
    address: client?.address ?? undefined,
    postalCode: client?.postalCode ?? undefined,
    properties: client?.properties,
    region: filled(form.region),
    city: filled(form.city),
    size: form.size === '' ? undefined : form.size,
    taxNumber: filled(form.taxNumber),
    source: filled(form.source),
    categories: form.categories,
    ownerId: form.ownerId ?? undefined,
    note: filled(form.note),
  };
}

/**
 * Field errors of the request, moved to the fields of the form: contact point 1 may be the second phone or the first e-mail.
 * What is wrong with a phone or an address is said in the user's language.
 */
export function errorsOnForm(
  form: ClientForm,
  errors: Record<string, string>,
  texts: Record<'PHONE' | 'EMAIL', string>,
): Record<string, string> {
  const moved = { ...errors };
  points(form).forEach(({ field, kind }, index) => {
    if (errors[`contactPoints[${index}].value`] ?? errors[`contactPoints[${index}]`]) moved[field] = texts[kind];
  });
  return moved;
}

function points(form: ClientForm): { kind: 'PHONE' | 'EMAIL'; value: string; field: string }[] {
  const of = (kind: 'PHONE' | 'EMAIL', name: string, values: string[]) =>
    values.map((value, index) => ({ kind, value: value.trim(), field: `${name}.${index}` })).filter(({ value }) => value !== '');
  return [...of('PHONE', 'phones', form.phones), ...of('EMAIL', 'emails', form.emails)];
}
