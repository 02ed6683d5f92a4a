import { MultiSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FilterInput } from '../api/types';
import { type Operator, valueKind } from './fields';
import classes from './Filter.module.css';
import type { FilterWords } from './words';

interface ValueFieldProps {
  node: FilterInput;
  is: Operator;
  words: FilterWords;
  onChange: (values: string[]) => void;
}

const MOST_DAYS = 40_000;
const MOST_VALUES = 200;
const LONGEST = 200;

/** With what a condition compares, entered as it asks for; nothing when it asks only whether there is something. */
export function ValueField({ node, is, words, onChange }: ValueFieldProps) {
  const { t } = useTranslation();
  const field = node.field ?? '';
  const values = node.values ?? [];
  const one = values[0] ?? '';
  const set = (value: string | number) => onChange(value === '' ? [] : [String(value)]);
  const common = { className: classes.value, 'aria-label': t('filter.value-of', { field: words.field(field) }), 'data-testid': 'filter-value' };
  switch (valueKind(is)) {
    case 'none':
      return null;
    case 'number':
      return <NumberInput {...common} decimalScale={6} max={1e15} min={-1e15} clampBehavior="strict" value={one} onChange={set} />;
    case 'days':
      return <NumberInput {...common} allowDecimal={false} min={0} max={MOST_DAYS} clampBehavior="strict" suffix={` ${t('filter.days', { count: Number(one) })}`} value={one} onChange={set} />;
    case 'date':
      return <TextInput {...common} type="date" value={one} onChange={(event) => set(event.currentTarget.value)} />;
    case 'text':
      return <TextInput {...common} maxLength={LONGEST} value={one} onChange={(event) => set(event.currentTarget.value)} />;
    case 'several':
      return <SeveralField {...common} field={field} values={values} words={words} onChange={onChange} />;
  }
}

function SeveralField({ field, values, words, onChange, ...common }: { field: string; values: string[]; words: FilterWords; onChange: (values: string[]) => void; className?: string }) {
  const { t } = useTranslation();
  const offered = words.options(field);
  const shared = { ...common, value: values, onChange, placeholder: values.length > 0 ? undefined : t(offered ? 'filter.choose' : 'filter.type'), clearable: false };
  if (!offered) return <TagsInput {...shared} data={words.suggestions(field)} maxTags={MOST_VALUES} maxLength={LONGEST} acceptValueOnBlur />;
  const gone = values.filter((value) => !offered.some((one) => one.value === value));
  return (
    <MultiSelect
      {...shared}
      data={[...offered, ...gone.map((value) => ({ value, label: words.valueText(field, value) }))]}
      searchable
      maxValues={MOST_VALUES}
      hidePickedOptions
      nothingFoundMessage={t('filter.none-offered')}
    />
  );
}
