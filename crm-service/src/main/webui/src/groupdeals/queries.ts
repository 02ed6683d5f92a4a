import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '../api/client';
import type { GroupDealInput, GroupDealView } from '../api/types';

export function useNewGroupDeal() {
  const queries = useQueryClient();
  return useMutation({
    meta: { ownErrors: true },
    mutationFn: (body: GroupDealInput) => unwrap<GroupDealView>(api.POST('/api/group-deals', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['group-deals'] }),
  });
}
