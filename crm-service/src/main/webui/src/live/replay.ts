import type { FromStream } from './stream';

/** Calls that still go on: a tab opened in the middle of one must show it, and the server tells them only on connecting. */
export class Replay {
  private readonly calls = new Map<string, FromStream>();

  keep(message: FromStream): void {
    if (message.kind !== 'event' || message.name !== 'phone') return;
    const call = message.data as { callId?: string; state?: string } | null;
    if (!call?.callId) return;
    if (call.state === 'ENDED') this.calls.delete(call.callId);
    else this.calls.set(call.callId, message);
  }

  messages(): FromStream[] {
    return [...this.calls.values()];
  }

  clear(): void {
    this.calls.clear();
  }
}
