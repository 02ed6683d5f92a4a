import type { ImportLayout, ImportMapping, ImportPolicy } from '../api/types';

/** The fields of a client that a column can fill; user-defined ones are `property:<id>`. */
export const TARGETS = [
  'name', 'kind', 'phone', 'email', 'address', 'postalCode', 'city', 'region', 'size', 'taxNumber', 'source', 'owner', 'categories', 'note',
  'personName', 'personPosition', 'personPhone', 'personEmail', 'consentEmail', 'consentSms', 'consentCall',
] as const;

const MANY = new Set(['phone', 'email', 'categories', 'note']);

export interface MappingForm {
  /** By the index of the column; null leaves the column out. */
  targets: (string | null)[];
  policy: ImportPolicy;
  source: string;
  consentSource: string;
  consentProof: string;
}

export function formOf(layout: ImportLayout, mapping: ImportMapping | null | undefined): MappingForm {
  const targets = layout.columns.map(({ index, guess }) =>
    mapping ? (mapping.columns.find((column) => column.column === index)?.target ?? null) : (guess ?? null),
  );
  return {
    targets,
    policy: mapping?.policy ?? 'FILL',
    source: (mapping?.defaults as Record<string, string> | null | undefined)?.source ?? '',
    consentSource: mapping?.consentSource ?? '',
    consentProof: mapping?.consentProof ?? '',
  };
}

/** Gives a column its field; a field that only one column fills is taken from the other. */
export function withTarget(form: MappingForm, index: number, target: string | null): MappingForm {
  const targets = form.targets.map((one, at) => {
    if (at === index) return target;
    return one === target && target !== null && !MANY.has(target) ? null : one;
  });
  return { ...form, targets };
}

export const asksForConsent = ({ targets }: MappingForm): boolean => targets.some((target) => target?.startsWith('consent'));

export const hasName = ({ targets }: MappingForm): boolean => targets.includes('name') || targets.includes('personName');

export function mappingOf(form: MappingForm): ImportMapping {
  const source = form.source.trim();
  return {
    columns: form.targets.flatMap((target, column) => (target ? [{ column, target }] : [])),
    defaults: source ? { source } : {},
    policy: form.policy,
    consentSource: form.consentSource.trim() || undefined,
    consentProof: form.consentProof.trim() || undefined,
  };
}
