import { Badge, Button, Group, Modal, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamView, UserView } from '../api/types';
import { useUsers } from './queries';
import { TeamDialog } from './TeamDialog';
import { useDeleteTeam, useTeams } from './teamQueries';

/** The teams with their heads and members. */
export function TeamsCard() {
  const { t } = useTranslation();
  const teams = useTeams();
  const users = useUsers();
  const [editing, setEditing] = useState<TeamView | 'new' | null>(null);
  const [leaving, setLeaving] = useState<TeamView | null>(null);
  const remove = useDeleteTeam();
  const close = { 'aria-label': t('common.close') };
  return (
    <section className="lj-surface" style={{ padding: 18, marginTop: 18 }} aria-label={t('settings.teams')}>
      <Group justify="space-between" mb={4}>
        <Title order={2}>{t('settings.teams')}</Title>
        <Button variant="default" disabled={!users.data} onClick={() => setEditing('new')} data-testid="new-team">{t('settings.add-team')}</Button>
      </Group>
      <Text c="dimmed" mb="sm">{t('settings.teams-lead')}</Text>
      {teams.data?.map((team) => (
        <Team
          key={team.id}
          team={team}
          members={users.data?.filter((user) => user.teamId === team.id) ?? []}
          onEdit={() => setEditing(team)}
          onDelete={() => setLeaving(team)}
        />
      ))}
      {editing && users.data ? <TeamDialog team={editing === 'new' ? null : editing} users={users.data} onClose={() => setEditing(null)} /> : null}
      <Modal opened={leaving !== null} onClose={() => setLeaving(null)} title={t('settings.delete-team', { name: leaving?.name })} closeButtonProps={close}>
        <Text mb="md">{t('settings.delete-team-text')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setLeaving(null)}>{t('common.cancel')}</Button>
          <Button color="coral" loading={remove.isPending} onClick={() => leaving && remove.mutate(leaving.id, { onSettled: () => setLeaving(null) })}>{t('common.delete')}</Button>
        </Group>
      </Modal>
    </section>
  );
}

interface TeamProps {
  team: TeamView;
  members: UserView[];
  onEdit: () => void;
  onDelete: () => void;
}

function Team({ team, members, onEdit, onDelete }: TeamProps) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" align="flex-start" gap={8} py={10} style={{ borderTop: '1px solid var(--lj-line)' }} data-testid="team">
      <div style={{ flex: '1 1 200px', minWidth: 0 }}>
        <Text fw={600}>{team.name}</Text>
        <Group gap={4} mt={4}>
          {members.length === 0 ? <Text c="dimmed">{t('settings.no-members')}</Text> : null}
          {members.map((user) => (
            <Badge key={user.id} color={user.roles.includes('head') ? 'petrol' : 'gray'}>
              {user.roles.includes('head') ? t('settings.head-is', { name: user.name }) : user.name}
            </Badge>
          ))}
        </Group>
      </div>
      <Group gap={4}>
        <Button size="compact-sm" variant="subtle" aria-label={t('settings.edit-team', { name: team.name })} onClick={onEdit}>{t('common.edit')}</Button>
        {members.length === 0 ? (
          <Button size="compact-sm" variant="subtle" color="coral" aria-label={t('settings.delete-team', { name: team.name })} onClick={onDelete}>{t('common.delete')}</Button>
        ) : null}
      </Group>
    </Group>
  );
}
