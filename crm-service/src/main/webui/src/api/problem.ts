import type { TFunction } from 'i18next';

export interface Violation {
  field: string;
  message: string;
}

/** A refused request: the body is problem+json (RFC 9457) when the server could answer at all. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly detail: string | null,
    readonly violations: Violation[] = [],
    /** All members of the problem, for those that tell more than the sentence. */
    readonly members: Record<string, unknown> = {},
  ) {
    super(detail ?? type);
  }

  get slug(): string {
    return this.type.split(':').pop() ?? '';
  }

  static from(status: number, body: unknown): ProblemError {
    const seen = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    const violations = Array.isArray(seen.violations) ? (seen.violations as Violation[]) : [];
    return new ProblemError(
      status,
      typeof seen.type === 'string' ? seen.type : `urn:lejek:problem:status-${status}`,
      typeof seen.detail === 'string' ? seen.detail : null,
      violations,
      seen,
    );
  }

  static unreachable(): ProblemError {
    return new ProblemError(0, 'urn:lejek:problem:unreachable', null);
  }
}

/** The sentence shown to the user: by type, then the server's own detail, then by kind of status. */
export function problemText(t: TFunction, error: unknown): string {
  if (!(error instanceof ProblemError)) return t('problem.unexpected');
  const token = /\{[^}]*\}/.exec(error.detail ?? '')?.[0] ?? '';
  const known = t(`problem.${error.slug}`, { defaultValue: '', token });
  if (known) return known;
  if (error.violations.length > 0) return t('problem.check-fields');
  if (error.detail) return error.detail;
  if (error.status === 403) return t('problem.forbidden');
  if (error.status === 404) return t('problem.not-found');
  return error.status >= 500 ? t('problem.server') : t('problem.unexpected');
}

/** Violations by field, with the last part of a dotted path as a second key (`create.input.name` is also `name`). */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ProblemError)) return {};
  const found: Record<string, string> = {};
  for (const { field, message } of error.violations) {
    found[field] ??= message;
    const parts = field.split('.');
    for (let from = 1; from < parts.length; from++) found[parts.slice(from).join('.')] ??= message;
  }
  return found;
}
