import type { TFunction } from 'i18next';
import type { Format } from '../ui/format';

const TEXTS: Record<string, string> = {
  channel: 'consent.channel',
  purpose: 'consent.purpose',
  state: 'consent.state',
  reason: 'erase.reason',
  source: 'consent.source',
  format: 'exports.format',
};
const MOMENTS = ['at', 'erased_at', 'created_at'];
const FLAGS = ['active', 'removed', 'retired', 'is_static', 'shared'];

/** A value of the audit log as a reader of this language understands it; what has no words of its own stays as it is. */
export function valueText(t: TFunction, format: Format, field: string, value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return t('audit.empty');
  if (MOMENTS.includes(field)) return format.dateTime(value);
  if (FLAGS.includes(field)) return t(value === 'true' ? 'card.yes' : 'card.no');
  if (field === 'roles') return value.split(', ').map((role) => t(`role.${role}`, { defaultValue: role })).join(', ');
  if (field === 'kind') return t(`clients.kind.${value}`, { defaultValue: t(`audit.kind.${value}`, { defaultValue: value }) });
  const prefix = TEXTS[field];
  return prefix ? t(`${prefix}.${value}`, { defaultValue: value }) : value;
}
