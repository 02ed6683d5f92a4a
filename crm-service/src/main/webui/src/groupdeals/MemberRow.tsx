import { Badge, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GroupDealMember, GroupDealView } from '../api/types';
import { useProcesses } from '../deals/queries';
import { useStageName } from '../deals/stageName';
import { toast } from '../ui/toast';
import { useFormat } from '../ui/useFormat';
import classes from './Groups.module.css';
import { useSpinOff } from './queries';

interface MemberRowProps {
  member: GroupDealMember;
  group: GroupDealView;
  index: number;
  style: React.CSSProperties;
  onOpen: (dealId: string) => void;
}

export function MemberRow({ member, group, index, style, onOpen }: MemberRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const spinOff = useSpinOff(group.id);
  const { dealId } = member;
  return (
    <div className={classes.row} role="row" aria-rowindex={index + 1} style={style} data-testid="group-member">
      <div role="cell" className="lj-ellipsis">
        <Link to={`/clients/${member.clientId}`} className="lj-link">{member.clientName}</Link>
      </div>
      <div role="cell"><MemberState member={member} group={group} /></div>
      <div role="cell" className={classes.since}>{member.spunOffAt ? format.ago(member.spunOffAt) : null}</div>
      <div role="cell" className={classes.act}>
        {dealId && member.outcome ? (
          <Button size="compact-sm" variant="subtle" aria-label={t('groups.open-deal-of', { name: member.clientName })} onClick={() => onOpen(dealId)} data-testid="group-open-deal">
            {t('groups.open-deal')}
          </Button>
        ) : null}
        {!dealId && !group.closedAt ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={spinOff.isPending}
            aria-label={t('groups.spin-off-of', { name: member.clientName })}
            onClick={() => spinOff.mutate(member.clientId, { onSuccess: () => toast(t('groups.spun-off', { name: member.clientName })) })}
            data-testid="group-spin-off"
          >
            {t('groups.spin-off')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Waiting, at a stage, won or lost; of a deal that is somebody else's only that there is one. */
function MemberState({ member: { dealId, outcome, stageId }, group }: { member: GroupDealMember; group: GroupDealView }) {
  const { t } = useTranslation();
  const stageName = useStageName();
  const processes = useProcesses();
  if (!dealId) return <Badge color="gray">{t('groups.waiting')}</Badge>;
  if (!outcome) return <Badge color="gray">{t('groups.foreign')}</Badge>;
  const stage = processes.data?.find(({ id }) => id === group.typeId)?.stages.find(({ id }) => id === stageId);
  if (outcome === 'OPEN') return <Badge color="amber">{stage ? stageName(stage) : t('deals.outcome.OPEN')}</Badge>;
  return <Badge color={outcome === 'WON' ? 'petrol' : 'coral'}>{t(`deals.outcome.${outcome}`)}</Badge>;
}
