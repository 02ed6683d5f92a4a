import createClient from 'openapi-fetch';
import { ProblemError } from './problem';
import { refreshSession } from './refresh';
import type { paths } from './types';

const SIGN_ON = ['/api/session/refresh', '/api/setup'];
const lost = new Set<() => void>();

/** Called when the session can no longer be renewed. */
export function onSessionLost(listener: () => void): () => void {
  lost.add(listener);
  return () => lost.delete(listener);
}

function isSignOn(request: Request): boolean {
  const path = new URL(request.url).pathname;
  return SIGN_ON.includes(path) || (path === '/api/session' && request.method === 'POST');
}

async function fetchWithSession(request: Request): Promise<Response> {
  const again = request.clone();
  const first = await send(request);
  if (first.status !== 401 || isSignOn(request)) return first;
  const second = (await refreshSession()) ? await send(again) : first;
  if (second.status === 401) lost.forEach((listener) => listener());
  return second;
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    throw ProblemError.unreachable();
  }
}

export const api = createClient<paths>({ baseUrl: '', fetch: fetchWithSession });

/** The body of a good answer; anything else is thrown as a `ProblemError`. */
export async function unwrap<T>(
  answer: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok) throw ProblemError.from(response.status, error);
  return data as T;
}

export function ifMatch(version: number): Record<string, string> {
  return { 'If-Match': `"${version}"` };
}
