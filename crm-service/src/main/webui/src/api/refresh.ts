const STAMP = 'lejek.refreshed';
const FRESH_MS = 5_000;
let running: Promise<boolean> | null = null;

/** Renews the session once for all callers of all tabs: the refresh token rotates, so two at a time would end the session. */
export function refreshSession(): Promise<boolean> {
  running ??= locked().finally(() => {
    running = null;
  });
  return running;
}

async function locked(): Promise<boolean> {
  const asked = Date.now();
  if (!('locks' in navigator)) return renew();
  return navigator.locks.request('lejek-refresh', async () => {
    const last = Number(localStorage.getItem(STAMP) ?? 0);
    return last > asked - FRESH_MS && last <= Date.now() ? true : renew();
  });
}

async function renew(): Promise<boolean> {
  try {
    const answer = await fetch('/api/session/refresh', { method: 'POST' });
    if (answer.ok) localStorage.setItem(STAMP, String(Date.now()));
    return answer.ok;
  } catch {
    return false;
  }
}
