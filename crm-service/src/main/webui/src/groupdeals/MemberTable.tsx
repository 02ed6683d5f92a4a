import { Skeleton, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDealView } from '../api/types';
import { Failure } from '../ui/Failure';
import classes from './Groups.module.css';
import { MemberRow } from './MemberRow';
import { useGroupMembers } from './queries';

interface MemberTableProps {
  group: GroupDealView;
  onOpen: (dealId: string) => void;
}

const AHEAD = 20;
const HEIGHT = 54;

/** Any number of members; those with a deal of their own first. */
export function MemberTable({ group, onOpen }: MemberTableProps) {
  const { t } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const members = useGroupMembers(group.id);
  const rows = members.data?.pages.flatMap((page) => page.items) ?? [];
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => HEIGHT, overscan: 12 });
  const visible = virtual.getVirtualItems();
  const last = visible[visible.length - 1]?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = members;

  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - AHEAD) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, rows.length]);

  if (members.error) return <Failure error={members.error} retry={() => void members.refetch()} />;
  if (members.isPending) return <Skeleton height={240} radius="lg" />;
  if (rows.length === 0) return <Text c="dimmed">{t('groups.no-members')}</Text>;
  return (
    <div className={`lj-surface ${classes.table}`}>
      <div className={classes.scroll} ref={scroll} role="table" aria-label={t('groups.members')} aria-rowcount={hasNextPage ? -1 : rows.length} tabIndex={0}>
        <div className={classes.body} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {visible.map((item) => {
            const member = rows[item.index];
            return member ? (
              <MemberRow key={member.clientId} member={member} group={group} index={item.index} style={{ height: item.size, transform: `translateY(${item.start}px)` }} onOpen={onOpen} />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}
