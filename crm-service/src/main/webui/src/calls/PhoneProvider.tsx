import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useReducer, useState } from 'react';
import type { PhoneEvent } from '../api/types';
import { useLive } from '../live/LiveProvider';
import { type PanelCall, phoneState } from './phoneState';

export interface Unasked {
  number: string;
  clientId?: string;
}

interface Phone {
  calls: PanelCall[];
  open: boolean;
  setOpen(open: boolean): void;
  dismiss(callId: string): void;
  /** The call that waits for a reason, because its number wants none. */
  unasked: Unasked | null;
  askReason(call: Unasked | null): void;
}

const PhoneContext = createContext<Phone | null>(null);

export function PhoneProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [calls, act] = useReducer(phoneState, []);
  const [open, setOpen] = useState(false);
  const [unasked, askReason] = useState<Unasked | null>(null);

  useLive('phone', (data) => {
    const event = data as PhoneEvent | null;
    if (!event?.callId) return;
    act({ do: 'event', event });
    if (event.state === 'ENDED') {
      void queries.invalidateQueries({ queryKey: ['calls'] });
      void queries.invalidateQueries({ queryKey: ['agent'] });
    }
  });

  const phone = useMemo<Phone>(
    () => ({ calls, open, setOpen, dismiss: (callId) => act({ do: 'dismiss', callId }), unasked, askReason }),
    [calls, open, unasked],
  );
  return <PhoneContext.Provider value={phone}>{children}</PhoneContext.Provider>;
}

export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error('no phone here');
  return phone;
}
