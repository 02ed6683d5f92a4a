import { Text, type TextProps } from '@mantine/core';
import type { FilterInput } from '../api/types';
import { useFilterWords } from './words';

/** A filter to be read: one sentence. */
export function FilterSentence({ filter, ...text }: { filter: FilterInput | null } & TextProps) {
  const words = useFilterWords();
  return <Text {...text} data-testid="filter-sentence">{words.sentence(filter)}</Text>;
}
