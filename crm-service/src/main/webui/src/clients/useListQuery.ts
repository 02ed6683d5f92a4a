import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf, type ListQuery, readQuery } from './listQuery';

/** What the list shows, from the address; changes are written there, so that a link and the way back hold all of it. */
export function useListQuery() {
  const [address, setAddress] = useSearchParams();
  const query = useMemo(() => readQuery(address), [address]);
  return {
    query,
    change: (part: Partial<ListQuery>) => setAddress((now) => addressOf({ ...readQuery(now), ...part }), { replace: true }),
  };
}
