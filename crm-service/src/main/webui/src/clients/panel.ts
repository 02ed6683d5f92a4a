import { useSearchParams } from 'react-router';

type Panel = 'consents' | 'changes' | 'erase';

/** Which panel of the client page is open: it stands in the address, so that it can be linked to and closed by Back. */
export function usePanel() {
  const [search, setSearch] = useSearchParams();
  const change = (panel: Panel | null) =>
    setSearch((now) => {
      if (panel) now.set('panel', panel);
      else now.delete('panel');
      return now;
    }, { replace: panel === null });
  return { panel: search.get('panel') as Panel | null, show: (panel: Panel) => change(panel), hide: () => change(null) };
}
