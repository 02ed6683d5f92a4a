import type { FilterInput } from '../api/types';

/** How the parts of a group hold together; `none` is the opposite of `any`. */
export const MODES = ['all', 'any', 'none'] as const;
export type Mode = (typeof MODES)[number];

export interface FilterGroup {
  mode: Mode;
  parts: FilterInput[];
}

/** As many groups within each other as the server takes. */
const DEEPEST = 8;
const WITHOUT_VALUE: (string | undefined)[] = ['KNOWN', 'UNKNOWN', 'YES', 'NO'];

export const EVERYBODY: FilterInput = { all: [] };
export const NEW_CONDITION: FilterInput = { field: '', values: [] };
export const NEW_GROUP: FilterInput = { any: [NEW_CONDITION] };

/** The group that a node is, or null for a condition. */
export function groupOf(node: FilterInput): FilterGroup | null {
  if (node.all) return { mode: 'all', parts: node.all };
  if (node.any) return { mode: 'any', parts: node.any };
  if (node.not) return { mode: 'none', parts: node.not.any ?? [node.not] };
  return null;
}

export function nodeOf({ mode, parts }: FilterGroup): FilterInput {
  return mode === 'none' ? { not: { any: parts } } : { [mode]: parts };
}

/** Where the server says that a part of a group is. */
export function partPath(node: FilterInput, at: string, index: number): string {
  if (node.not) return node.not.any ? `${at}.not.any[${index}]` : `${at}.not`;
  return `${at}.${node.all ? 'all' : 'any'}[${index}]`;
}

/** The group with another part at the place, or without it. */
export function withPart(node: FilterInput, index: number, part: FilterInput | null): FilterInput {
  const group = groupOf(node) ?? { mode: 'all', parts: [] };
  return nodeOf({ ...group, parts: group.parts.flatMap((one, place) => (place !== index ? [one] : part ? [part] : [])) });
}

export function withMore(node: FilterInput, part: FilterInput): FilterInput {
  const group = groupOf(node) ?? { mode: 'all', parts: [node] };
  return nodeOf({ ...group, parts: [...group.parts, part] });
}

/** Whether a group within this one still has room for conditions below it. */
export function mayNest(at: string): boolean {
  return at.split('.').length + 3 <= DEEPEST;
}

export function needsValue(is: FilterInput['is']): boolean {
  return !WITHOUT_VALUE.includes(is);
}

/** Whether everything that was begun has been filled in; no filter at all is everybody. */
export function isComplete(filter: FilterInput | null): boolean {
  return filter === null || isEverybody(filter) || isFilled(filter);
}

export function isFilled(node: FilterInput): boolean {
  const group = groupOf(node);
  if (group) return group.parts.length > 0 && group.parts.every(isFilled);
  return Boolean(node.field && node.is) && (!needsValue(node.is) || (node.values ?? []).some((value) => value.trim() !== ''));
}

export function isEverybody(filter: FilterInput): boolean {
  const group = groupOf(filter);
  return group !== null && group.mode !== 'none' && group.parts.length === 0;
}

/** The nodes that the server found wrong, by their places. */
export function wrongPlaces(violations: { field: string }[]): Set<string> {
  return new Set(
    violations.flatMap(({ field }) => {
      const from = field.search(/\bfilter\b/);
      return from < 0 ? [] : [field.slice(from).replace(/\.(field|is|values)(\[\d+\])?$/, '')];
    }),
  );
}

/** What to tell the user at a node that the server has refused. */
export function wrongReason(node: FilterInput, at: string): 'unfilled' | 'too-deep' | 'segment' | 'property' | 'other' {
  if (at.split('.').length > DEEPEST) return 'too-deep';
  if (!isFilled(node)) return 'unfilled';
  if (node.field === 'segment') return 'segment';
  return node.field?.startsWith('property:') ? 'property' : 'other';
}

export interface SentenceWords {
  condition: (node: FilterInput) => string;
  and: (parts: string[]) => string;
  or: (parts: string[]) => string;
  none: (parts: string) => string;
  everybody: string;
}

/** A filter as one phrase that goes on from "clients where"; groups within groups stand in brackets. */
export function sentence(filter: FilterInput | null, words: SentenceWords): string {
  return filter === null || isEverybody(filter) ? words.everybody : phrase(filter, words, false);
}

function phrase(node: FilterInput, words: SentenceWords, within: boolean): string {
  const group = groupOf(node);
  if (!group) return words.condition(node);
  const several = group.parts.length > 1;
  const parts = group.parts.map((part) => phrase(part, words, several));
  if (group.mode === 'none') return words.none(words.or(parts));
  const joined = group.mode === 'all' ? words.and(parts) : words.or(parts);
  return within && several ? `(${joined})` : joined;
}
