import { Replay } from './replay';
import { type FromStream, LiveStream } from './stream';

export type ToStream = { do: 'open'; channels: string } | { do: 'bye' } | { do: 'stop' } | { do: 'reconnect' };

const tabs = new Set<MessagePort>();
const replay = new Replay();
const stream = new LiveStream((message) => {
  replay.keep(message);
  for (const tab of tabs) tab.postMessage(message);
});

function obey(tab: MessagePort, order: ToStream): void {
  switch (order.do) {
    case 'open':
      tabs.add(tab);
      stream.open(order.channels);
      tab.postMessage({ kind: 'link', up: stream.up } satisfies FromStream);
      replay.messages().forEach((message) => tab.postMessage(message));
      break;
    case 'bye':
      tabs.delete(tab);
      if (tabs.size === 0) stop();
      break;
    case 'stop':
      stop();
      break;
    case 'reconnect':
      stream.reconnect();
      break;
  }
}

function stop(): void {
  stream.close();
  replay.clear();
}

(self as unknown as { onconnect: (event: MessageEvent) => void }).onconnect = (event) => {
  const tab = event.ports[0];
  if (!tab) return;
  tab.onmessage = (message: MessageEvent<ToStream>) => obey(tab, message.data);
};
