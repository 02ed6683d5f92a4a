/** What the live connection tells a tab. */
export type FromStream =
  | { kind: 'event'; name: string; data: unknown }
  | { kind: 'link'; up: boolean }
  | { kind: 'session' };

const NAMES = ['phone', 'crm', 'campaign', 'funnel', 'source'];
const SILENCE_MS = 45_000;

/** One event source with its own reconnecting: silence counts as a break, a refusal asks a tab to renew the session first. */
export class LiveStream {
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private url = '';
  up = false;

  constructor(private readonly tell: (message: FromStream) => void) {}

  open(channels: string): void {
    const url = `/api/live?channels=${channels}`;
    if (this.source && this.url === url) return;
    this.url = url;
    this.connect();
  }

  close(): void {
    this.drop();
    this.url = '';
    this.setUp(false);
  }

  reconnect(): void {
    if (this.url) this.connect();
  }

  private connect(): void {
    this.drop();
    const source = new EventSource(this.url);
    this.source = source;
    this.heard();
    source.onopen = () => {
      this.failures = 0;
      this.setUp(true);
      this.heard();
    };
    source.onerror = () => this.failed(source.readyState === EventSource.CLOSED);
    source.addEventListener('heartbeat', () => this.heard());
    for (const name of NAMES) source.addEventListener(name, (event) => this.received(name, event));
  }

  private received(name: string, event: MessageEvent<string>): void {
    this.heard();
    try {
      this.tell({ kind: 'event', name, data: JSON.parse(event.data) });
    } catch {
      this.tell({ kind: 'event', name, data: null });
    }
  }

  private failed(refused: boolean): void {
    this.setUp(false);
    if (!refused) return;
    this.drop();
    this.failures += 1;
    if (this.failures <= 2) this.tell({ kind: 'session' });
    this.timer = setTimeout(() => this.reconnect(), Math.min(30_000, 1_000 * 2 ** this.failures));
  }

  private heard(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.setUp(false);
      this.reconnect();
    }, SILENCE_MS);
  }

  private drop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.silence);
    this.source?.close();
    this.source = null;
  }

  private setUp(up: boolean): void {
    if (this.up === up) return;
    this.up = up;
    this.tell({ kind: 'link', up });
  }
}
