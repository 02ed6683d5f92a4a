import { useTranslation } from 'react-i18next';
import { useProperties } from '../properties/queries';
import { useUsers } from '../settings/queries';
import { useFormat } from '../ui/useFormat';
import type { PersonForm, PointForm } from './clientForm';

const LABELS: Record<string, string> = {
  kind: 'clients.kind-label', name: 'clients.name', points: 'clients.contacts', persons: 'card.persons', address: 'card.address',
  postalCode: 'card.postal-code', city: 'clients.city', region: 'clients.region', size: 'clients.size', taxNumber: 'clients.tax-number',
  source: 'clients.source', categories: 'clients.categories', ownerId: 'clients.owner', note: 'clients.note',
};

const pointText = ({ value, label }: PointForm) => (label ? `${value} (${label})` : value);
const personText = ({ name, position, points }: PersonForm) => [name, position, ...points.map(pointText)].filter(Boolean).join(', ');

/** Names of fields and their values in words, for every place that compares clients. */
export function useFieldTexts() {
  const { t } = useTranslation();
  const format = useFormat();
  const users = useUsers();
  const properties = useProperties();
  const property = (field: string) => properties.data?.find((one) => `properties.${one.id}` === field);

  function value(field: string, raw: unknown): string {
    if (raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0)) return t('card.nothing');
    if (field === 'kind') return t(`clients.kind.${raw as 'COMPANY'}`);
    if (field === 'ownerId') return users.data?.find((user) => user.id === raw)?.name ?? t('card.somebody');
    if (field === 'points') return (raw as PointForm[]).map(pointText).join('; ');
    if (field === 'persons') return (raw as PersonForm[]).map(personText).join('; ');
    if (Array.isArray(raw)) return raw.join(', ');
    if (typeof raw === 'boolean') return t(raw ? 'card.yes' : 'card.no');
    if (typeof raw === 'number') return format.number(raw);
    return property(field)?.type === 'DATE' ? format.date(String(raw)) : String(raw);
  }

  return {
    label: (field: string) => property(field)?.name ?? t(LABELS[field] ?? 'card.properties'),
    value,
  };
}
