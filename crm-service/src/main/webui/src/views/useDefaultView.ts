import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { linkTo, queryOf } from '../clients/listQuery';
import { useViews } from './queries';

/** The list that was opened without any question shows the default view, where somebody has one. */
export function useDefaultView(): void {
  const navigate = useNavigate();
  const { search } = useLocation();
  const chosen = useViews().data?.find(({ isDefault }) => isDefault);
  useEffect(() => {
    if (search === '' && chosen) void navigate(linkTo(queryOf(chosen)), { replace: true });
  }, [search, chosen, navigate]);
}
