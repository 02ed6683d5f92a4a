import { useKept } from '../ui/useKept';
import { type ListQuery, parameters } from './listQuery';
import { NOBODY, type Picked } from './picked';

/** Who is picked; another search picks nobody, another order changes nothing. */
export function usePicked(query: ListQuery): { picked: Picked; onPick: (picked: Picked) => void } {
  const searched = JSON.stringify(parameters({ ...query, sort: 'NAME' }));
  const [kept, setKept] = useKept('clients-picked', { searched, picked: NOBODY });
  return {
    picked: kept.searched === searched ? kept.picked : NOBODY,
    onPick: (picked) => setKept({ searched, picked }),
  };
}
