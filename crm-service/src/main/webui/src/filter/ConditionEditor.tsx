import { ActionIcon, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IconX } from '../ui/icons';
import { type Operator, SECTIONS, withField, withOperator } from './fields';
import classes from './Filter.module.css';
import type { NodeProps } from './GroupEditor';
import { ValueField } from './ValueField';
import type { FilterWords } from './words';

type Section = keyof typeof SECTIONS;

/** One condition as three words: of what, how compared, with what. */
export function ConditionEditor({ node, at, words, wrong, onChange, onRemove, fresh }: NodeProps) {
  const { t } = useTranslation();
  const error = wrong(node, at);
  const field = node.field ?? '';
  const operators = words.operators(field);
  return (
    <div data-testid="filter-condition">
      <div className={classes.condition} data-wrong={error ? true : undefined}>
        <Select
          className={classes.field}
          aria-label={t('filter.field-label')}
          placeholder={t('filter.field-label')}
          searchable
          autoFocus={fresh}
          allowDeselect={false}
          nothingFoundMessage={t('filter.no-field')}
          data={offered(words, field, (section) => t(`filter.section.${section}`))}
          value={field || null}
          onChange={(next) => next && onChange(withField(next, words.properties))}
          data-testid="filter-field"
        />
        {operators.length > 0 ? (
          <Select
            className={classes.operator}
            aria-label={t('filter.operator-label')}
            allowDeselect={false}
            data={operators.map((value) => ({ value, label: t(`filter.is.${value}`) }))}
            value={node.is ?? null}
            onChange={(is) => onChange(withOperator(node, is as Operator))}
            data-testid="filter-operator"
          />
        ) : null}
        {node.is ? <ValueField node={node} is={node.is} words={words} onChange={(values) => onChange({ ...node, values })} /> : null}
        <ActionIcon className={classes.remove} variant="subtle" color="gray" size="lg" aria-label={t('filter.remove', { what: field ? words.field(field) : t('filter.unfinished') })} onClick={onRemove}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      {error ? <Text size="xs" c="var(--mantine-color-error)" role="alert">{error}</Text> : null}
    </div>
  );
}

/** The fields in sections; a retired property is offered only where it is used. */
function offered(words: FilterWords, present: string, title: (section: Section | 'properties') => string) {
  const named = (value: string) => ({ value, label: words.field(value) });
  const properties = words.properties.filter((one) => !one.retired || present === `property:${one.id}`).map((one) => named(`property:${one.id}`));
  return [
    ...(Object.keys(SECTIONS) as Section[]).map((section) => ({ group: title(section), items: SECTIONS[section].map(named) })),
    ...(properties.length > 0 ? [{ group: title('properties'), items: properties }] : []),
  ];
}
