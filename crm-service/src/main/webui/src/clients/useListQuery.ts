import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type ListQuery, parameters, readQuery } from './listQuery';

/** What the list shows, from the address; changes are written there, so that a link and the way back hold all of it. */
export function useListQuery() {
  const [address, setAddress] = useSearchParams();
  const query = useMemo(() => readQuery(address), [address]);
  return {
    query,
    change: (part: Partial<ListQuery>) => setAddress((now) => parameters({ ...readQuery(now), ...part }), { replace: true }),
  };
}
