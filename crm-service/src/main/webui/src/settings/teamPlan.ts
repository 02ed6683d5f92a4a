import type { Role, UserView } from '../api/types';

export interface UserStep {
  id: string;
  change: { teamId?: string | null; roles?: Role[] };
}

/** What has to be changed in which users, so that a team has these members and these heads of them; the rest stays as it is. */
export function teamSteps(teamId: string, users: UserView[], members: string[], heads: string[]): UserStep[] {
  return users.flatMap((user) => {
    const wanted = members.includes(user.id);
    const was = user.teamId === teamId;
    const change: UserStep['change'] = {};
    if (wanted !== was) change.teamId = wanted ? teamId : null;
    const leads = user.roles.includes('head');
    if (wanted && leads !== heads.includes(user.id)) change.roles = rolesWith(user.roles as Role[], !leads);
    return Object.keys(change).length > 0 ? [{ id: user.id, change }] : [];
  });
}

/** Nobody is without a role: whoever is a head no more and was nothing else sells. */
function rolesWith(roles: Role[], head: boolean): Role[] {
  const others = roles.filter((role) => role !== 'head');
  if (head) return [...others, 'head'];
  return others.length > 0 ? others : ['manager'];
}
