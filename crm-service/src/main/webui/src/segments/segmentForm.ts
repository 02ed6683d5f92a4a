import { hasRole } from '../app/roles';
import type { Explanation, FilterInput, SegmentInput, SegmentView, SessionView } from '../api/types';
import { EVERYBODY, isEverybody } from '../filter/tree';

export interface SegmentForm {
  name: string;
  shared: boolean;
  filter: FilterInput | null;
}

export function formOf(segment: SegmentView | null): SegmentForm {
  const filter = segment && !isEverybody(segment.filter) ? segment.filter : null;
  return { name: segment?.name ?? '', shared: segment?.shared ?? false, filter };
}

export function inputOf({ name, shared, filter }: SegmentForm, existing: SegmentView | null): SegmentInput {
  // The filter of a static segment is only remembered: it goes back as it came.
  return { name: name.trim(), shared, filter: existing?.isStatic ? existing.filter : (filter ?? EVERYBODY) };
}

export function mayMake(roles: readonly string[]): boolean {
  return hasRole(roles, 'admin', 'head', 'manager', 'marketer');
}

/** One's own segments are changed by oneself, those of others by an administrator. */
export function mayChange({ roles, userId }: SessionView, { ownerId }: SegmentView): boolean {
  return mayMake(roles) && (ownerId === userId || hasRole(roles, 'admin'));
}

/** The parts of an explained group as they are read: "none of these" is one group, not one within another. */
export function explainedParts({ node, parts }: Explanation): Explanation[] {
  return node.not?.any ? (parts[0]?.parts ?? []) : parts;
}
