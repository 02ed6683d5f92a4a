import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { linkTo, queryOf } from '../clients/listQuery';
import { useViews } from './queries';

/**
 * The list that was opened without any question shows the default view, where somebody has one.
 *
 * @returns whether it is settled what the list shows; before that nothing is worth asking for
 */
export function useDefaultView(): boolean {
  const navigate = useNavigate();
  const { search } = useLocation();
  const views = useViews();
  const chosen = views.data?.find(({ isDefault }) => isDefault);
  useEffect(() => {
    if (search === '' && chosen) void navigate(linkTo(queryOf(chosen)), { replace: true });
  }, [search, chosen, navigate]);
  return search !== '' || (!views.isPending && !chosen);
}
