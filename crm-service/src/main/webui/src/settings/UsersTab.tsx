import { Badge, Button, Group, Skeleton, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserView } from '../api/types';
import { HandOverDialog } from '../handover/HandOverDialog';
import { Failure } from '../ui/Failure';
import { IconUserPlus } from '../ui/icons';
import { useUsers } from './queries';
import { useTeams } from './teamQueries';
import { TeamsCard } from './TeamsCard';
import { UserDialog } from './UserDialog';

export function UsersTab() {
  const { t } = useTranslation();
  const users = useUsers();
  const teams = useTeams();
  const [editing, setEditing] = useState<UserView | 'new' | null>(null);
  const [leaving, setLeaving] = useState<UserView | null>(null);
  const teamName = (id: string | null | undefined) => teams.data?.find((team) => team.id === id)?.name;

  return (
    <>
      <Group justify="space-between" mb="sm">
        <Text c="dimmed">{t('settings.users-lead')}</Text>
        <Button leftSection={<IconUserPlus size={17} />} onClick={() => setEditing('new')} data-testid="new-user">{t('settings.new-user')}</Button>
      </Group>
      {users.error ? <Failure error={users.error} retry={() => void users.refetch()} /> : null}
      {users.isPending ? <Skeleton height={220} radius="lg" /> : null}
      {users.data ? (
        <div className="lj-surface" style={{ overflow: 'hidden' }}>
          <Table.ScrollContainer minWidth={640}>
            <Table highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('settings.name')}</Table.Th>
                  <Table.Th>{t('settings.roles')}</Table.Th>
                  <Table.Th>{t('settings.team')}</Table.Th>
                  <Table.Th>{t('settings.extension')}</Table.Th>
                  <Table.Th />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {users.data.map((user) => (
                  <Table.Tr key={user.id} data-testid="user-row">
                    <Table.Td>
                      <Text fw={600} size="sm">{user.name}</Text>
                      <Text size="xs" c="dimmed">{user.login}</Text>
                    </Table.Td>
                    <Table.Td>
                      <Group gap={4}>
                        {user.roles.map((role) => <Badge key={role}>{t(`role.${role}`)}</Badge>)}
                        {user.active ? null : <Badge color="gray">{t('settings.inactive')}</Badge>}
                      </Group>
                    </Table.Td>
                    <Table.Td>{teamName(user.teamId) ?? '–'}</Table.Td>
                    <Table.Td className="num">{user.extension ?? '–'}</Table.Td>
                    <Table.Td ta="right">
                      <Button size="compact-sm" variant="subtle" aria-label={t('settings.edit-user', { name: user.name })} onClick={() => setEditing(user)}>
                        {t('common.edit')}
                      </Button>
                      <Button size="compact-sm" variant="subtle" aria-label={t('handover.title', { name: user.name })} onClick={() => setLeaving(user)} data-testid="hand-over-open">
                        {t('handover.open')}
                      </Button>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </div>
      ) : null}
      <TeamsCard />
      {leaving ? <HandOverDialog user={leaving} onClose={() => setLeaving(null)} /> : null}
      {editing ? <UserDialog user={editing === 'new' ? null : editing} onClose={() => setEditing(null)} /> : null}
    </>
  );
}
