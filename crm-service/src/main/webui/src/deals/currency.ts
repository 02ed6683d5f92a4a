import { useQuery } from '@tanstack/react-query';
import { useSession } from '../account/session';
import { api, unwrap } from '../api/client';
import type { OpenFunnel } from '../api/types';
import { maySee } from '../app/roles';

export const CURRENCIES = ['EUR', 'PLN', 'USD', 'GBP', 'CZK', 'UAH', 'RUB'];

const LAST = 'lejek.currency';

export function rememberCurrency(currency: string): void {
  localStorage.setItem(LAST, currency);
}

/** The currency offered for a new deal: the last one used here, else the one the figures are reported in. */
export function useUsualCurrency(): string {
  const { roles } = useSession();
  const last = localStorage.getItem(LAST);
  const reported = useQuery({
    queryKey: ['reported-currency'],
    queryFn: () => unwrap<OpenFunnel>(api.GET('/api/funnel/open')).then((funnel) => funnel.currency),
    enabled: last === null && maySee(roles, 'funnel'),
    staleTime: Infinity,
  });
  return last ?? reported.data ?? 'EUR';
}
