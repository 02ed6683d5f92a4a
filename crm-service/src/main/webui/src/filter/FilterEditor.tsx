import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';
import type { FilterInput } from '../api/types';
import { GroupEditor } from './GroupEditor';
import { EVERYBODY, groupOf, isFilled, wrongPlaces, wrongReason } from './tree';
import { useFilterWords } from './words';

interface FilterEditorProps {
  value: FilterInput | null;
  onChange: (filter: FilterInput | null) => void;
  /** With which the server has refused the filter: told at the node that it names. */
  error?: unknown;
  /** Tells at each node what has not been filled in yet. */
  checked?: boolean;
}

/** A filter that is read as a sentence and changed word by word; without conditions it selects everybody. */
export function FilterEditor({ value, onChange, error, checked = false }: FilterEditorProps) {
  const { t } = useTranslation();
  const words = useFilterWords();
  const places = error instanceof ProblemError ? wrongPlaces(error.violations) : new Set<string>();
  const root = value === null ? EVERYBODY : groupOf(value) ? value : { all: [value] };

  function wrong(node: FilterInput, at: string): string | null {
    if (places.has(at)) return t(`filter.wrong.${wrongReason(node, at)}`);
    const group = groupOf(node);
    const empty = group ? group.parts.length === 0 && (at !== 'filter' || group.mode === 'none') : !isFilled(node);
    return checked && empty ? t('filter.wrong.unfilled') : null;
  }

  return (
    <GroupEditor
      node={root}
      at="filter"
      words={words}
      wrong={wrong}
      onChange={(node) => onChange(node.all?.length === 0 ? null : node)}
    />
  );
}
