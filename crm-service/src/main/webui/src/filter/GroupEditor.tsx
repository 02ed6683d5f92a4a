import { ActionIcon, Button, Group, Select, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterInput } from '../api/types';
import { IconPlus, IconX } from '../ui/icons';
import { ConditionEditor } from './ConditionEditor';
import classes from './Filter.module.css';
import { groupOf, mayNest, type Mode, MODES, NEW_CONDITION, NEW_GROUP, nodeOf, partPath, withMore, withPart } from './tree';
import type { FilterWords } from './words';

export interface NodeProps {
  node: FilterInput;
  /** Where it is, as the server names it. */
  at: string;
  words: FilterWords;
  wrong: (node: FilterInput, at: string) => string | null;
  onChange: (node: FilterInput) => void;
  /** Absent for the outermost group. */
  onRemove?: () => void;
  /** It was just added and takes the keyboard. */
  fresh?: boolean;
}

/** Conditions and groups of which all, any or none are to hold. */
export function GroupEditor({ node, at, words, wrong, onChange, onRemove, fresh = false }: NodeProps) {
  const { t } = useTranslation();
  const [added, setAdded] = useState(fresh ? 0 : -1);
  const adding = useRef<HTMLButtonElement>(null);
  const { mode, parts } = groupOf(node) ?? { mode: 'all' as Mode, parts: [] };
  const error = wrong(node, at);

  function add(part: FilterInput): void {
    setAdded(parts.length);
    onChange(withMore(node, part));
  }

  function remove(index: number): void {
    setAdded(-1);
    onChange(withPart(node, index, null));
    adding.current?.focus();
  }

  return (
    <div className={classes.group} data-within={onRemove ? true : undefined} role="group" aria-label={t(`filter.mode.${mode}`)} data-testid="filter-group">
      <div className={classes.head}>
        {onRemove ? null : <Text component="span" fw={600}>{t('filter.clients-where')}</Text>}
        <Select
          className={classes.mode}
          size="sm"
          aria-label={t('filter.mode-label')}
          allowDeselect={false}
          data={MODES.map((value) => ({ value, label: t(`filter.mode.${value}`) }))}
          value={mode}
          onChange={(value) => onChange(nodeOf({ mode: value as Mode, parts }))}
        />
        {onRemove ? (
          <ActionIcon className={classes.remove} variant="subtle" color="gray" size="lg" aria-label={t('filter.remove-group')} onClick={onRemove}><IconX size={16} /></ActionIcon>
        ) : null}
      </div>
      {error ? <Text size="xs" c="var(--mantine-color-error)" role="alert">{error}</Text> : null}
      <ul className={classes.parts}>
        {parts.map((part, index) => {
          const Editor = groupOf(part) ? GroupEditor : ConditionEditor;
          return (
            <li key={index}>
              <Editor
                node={part}
                at={partPath(node, at, index)}
                words={words}
                wrong={wrong}
                fresh={added === index}
                onChange={(next) => onChange(withPart(node, index, next))}
                onRemove={() => remove(index)}
              />
            </li>
          );
        })}
      </ul>
      <Group gap={6}>
        <Button ref={adding} size="compact-sm" variant="subtle" leftSection={<IconPlus size={15} />} onClick={() => add(NEW_CONDITION)} data-testid="filter-add">{t('filter.add')}</Button>
        {mayNest(at) ? (
          <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconPlus size={15} />} onClick={() => add(NEW_GROUP)} data-testid="filter-add-group">{t('filter.add-group')}</Button>
        ) : null}
      </Group>
    </div>
  );
}
