import { useTranslation } from 'react-i18next';
import type { FilterInput } from '../api/types';
import { useCategories, useSources } from '../clients/queries';
import { useProcesses } from '../deals/queries';
import { useStageName } from '../deals/stageName';
import { useProperties } from '../properties/queries';
import { useSegments } from '../segments/queries';
import { useUsers } from '../settings/queries';
import { useFormat } from '../ui/useFormat';
import { type Operator, operatorsOf, propertyId, valueKind } from './fields';
import { sentence } from './tree';

export interface Option {
  value: string;
  label: string;
}

const asOption = (value: string): Option => ({ value, label: value });

/** The language of filters: names of fields, operators and values, and whole filters as a phrase. */
export function useFilterWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const stageName = useStageName();
  const users = useUsers().data;
  const categories = useCategories().data;
  const sources = useSources().data;
  const processes = useProcesses().data;
  const segments = useSegments().data;
  const properties = useProperties().data ?? [];

  function field(name: string): string {
    const id = propertyId(name);
    if (id !== null) return properties.find((one) => one.id === id)?.name ?? t('filter.gone');
    const [kind, channel, purpose] = name.split(':');
    return kind === 'consent' ? t(`filter.consent.${purpose}`, { channel: t(`consent.channel.${channel as 'SMS'}`) }) : t(`filter.field.${kind}`);
  }

  /** From what the values are chosen; null when they are typed. */
  function options(name: string): Option[] | null {
    const id = propertyId(name);
    if (id !== null) {
      const property = properties.find((one) => one.id === id);
      return property?.type === 'CHOICE' ? property.choices.map(asOption) : null;
    }
    switch (name.split(':')[0]) {
      case 'category':
        return categories?.map((one) => asOption(one.name)) ?? [];
      case 'kind':
        return (['COMPANY', 'PERSON'] as const).map((value) => ({ value, label: t(`clients.kind.${value}`) }));
      case 'owner':
        return [
          ...(['me', 'team', 'nobody'] as const).map((value) => ({ value, label: t(`filter.whose.${value}`) })),
          ...(users?.map(({ id: value, name: label }) => ({ value, label })) ?? []),
        ];
      case 'segment':
        return segments?.map(({ id: value, name: label }) => ({ value, label })) ?? [];
      case 'stage':
        return processes?.flatMap((process) => process.stages.map((stage) => ({
          value: stage.id, label: processes.length > 1 ? `${process.name}: ${stageName(stage)}` : stageName(stage),
        }))) ?? [];
      case 'consent':
        return (['GIVEN', 'WITHDRAWN', 'NOT_ASKED'] as const).map((value) => ({ value, label: t(`filter.consents.${value}`) }));
      default:
        return null;
    }
  }

  /** What stands no longer among the options is told as it is, but for ids. */
  function valueText(name: string, raw: string): string {
    const chosen = options(name)?.find((one) => one.value === raw);
    return chosen?.label ?? (['owner', 'segment', 'stage'].includes(name) ? t('filter.gone') : raw);
  }

  function value(name: string, is: Operator, raw: string): string {
    switch (valueKind(is)) {
      case 'date':
        return format.date(raw);
      case 'number':
        return format.number(Number(raw));
      default:
        return valueText(name, raw);
    }
  }

  function condition(node: FilterInput): string {
    if (!node.field || !node.is) return t('filter.unfinished');
    const { is, values = [] } = node;
    const name = field(node.field);
    const named = values.map((one) => value(node.field ?? '', is, one));
    if (valueKind(is) === 'days') return t(`filter.sentence.${is as 'WITHIN_DAYS'}`, { field: name, count: Number(values[0] ?? 0) });
    return t(`filter.sentence.${is as 'KNOWN'}`, { field: name, values: format.list(named, 'or') });
  }

  return {
    properties,
    field,
    options,
    valueText,
    condition,
    /** What others have entered, to choose from or not. */
    suggestions: (name: string): string[] => (name === 'source' ? (sources ?? []) : []),
    operators: (name: string) => operatorsOf(name, properties),
    sentence: (filter: FilterInput | null) => {
      const words = {
        condition,
        and: (parts: string[]) => format.list(parts, 'and'),
        or: (parts: string[]) => format.list(parts, 'or'),
        none: (parts: string) => t('filter.sentence.none', { parts }),
        everybody: '',
      };
      const phrase = sentence(filter, words);
      return phrase ? t('filter.sentence.clients', { phrase }) : t('filter.sentence.everybody');
    },
  };
}

export type FilterWords = ReturnType<typeof useFilterWords>;
