import { type FromStream, LiveStream } from './stream';
import type { ToStream } from './worker';

export interface LiveConnection {
  open(channels: string): void;
  reconnect(): void;
  stop(): void;
  bye(): void;
}

/** One connection per browser through a shared worker; where the browser has none, one per tab. */
export function connectLive(tell: (message: FromStream) => void): LiveConnection {
  if (typeof SharedWorker === 'undefined') return perTab(tell);
  try {
    return shared(tell);
  } catch {
    return perTab(tell);
  }
}

function shared(tell: (message: FromStream) => void): LiveConnection {
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'lejek-live' });
  const send = (order: ToStream) => worker.port.postMessage(order);
  worker.port.onmessage = (message: MessageEvent<FromStream>) => tell(message.data);
  worker.port.start();
  return {
    open: (channels) => send({ do: 'open', channels }),
    reconnect: () => send({ do: 'reconnect' }),
    stop: () => send({ do: 'stop' }),
    bye: () => send({ do: 'bye' }),
  };
}

function perTab(tell: (message: FromStream) => void): LiveConnection {
  const stream = new LiveStream(tell);
  return {
    open: (channels) => stream.open(channels),
    reconnect: () => stream.reconnect(),
    stop: () => stream.close(),
    bye: () => stream.close(),
  };
}
