import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { refreshSession } from '../api/refresh';
import { liveUpdates } from './apply';
import { connectLive } from './connection';

type Listener = (data: unknown) => void;

interface Live {
  up: boolean;
  listen(name: string, listener: Listener): () => void;
}

const LiveContext = createContext<Live>({ up: false, listen: () => () => undefined });

/** Keeps the one live connection while somebody is signed in. */
export function LiveProvider({ channels, children }: { channels: string; children: ReactNode }) {
  const queries = useQueryClient();
  const [up, setUp] = useState(false);
  const listeners = useRef(new Map<string, Set<Listener>>());

  useEffect(() => {
    const updates = liveUpdates(queries);
    let wasUp = false;
    const connection = connectLive((message) => {
      if (message.kind === 'event') {
        updates.received(message.name, message.data);
        listeners.current.get(message.name)?.forEach((listener) => listener(message.data));
      } else if (message.kind === 'link') {
        if (message.up && wasUp) updates.catchUp();
        wasUp ||= message.up;
        setUp(message.up);
      } else {
        void refreshSession().then((good) => good && connection.reconnect());
      }
    });
    const leave = () => connection.bye();
    const back = (event: PageTransitionEvent) => event.persisted && connection.open(channels);
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', back);
    connection.open(channels);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', back);
      connection.bye();
    };
  }, [channels, queries]);

  const live = useMemo<Live>(
    () => ({
      up,
      listen(name, listener) {
        const all = listeners.current;
        if (!all.has(name)) all.set(name, new Set());
        all.get(name)?.add(listener);
        return () => all.get(name)?.delete(listener);
      },
    }),
    [up],
  );
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>;
}

export function useLiveLink(): boolean {
  return useContext(LiveContext).up;
}

/** Calls the listener for every live event of that name while the component is on screen. */
export function useLive(name: string, listener: Listener): void {
  const { listen } = useContext(LiveContext);
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => listen(name, (data) => latest.current(data)), [listen, name]);
}
