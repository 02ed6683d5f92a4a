import { Badge, Button, Group, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddTeam, useTeams } from './queries';

export function TeamsCard() {
  const { t } = useTranslation();
  const teams = useTeams();
  const add = useAddTeam();
  const [name, setName] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim()) add.mutate(name.trim(), { onSuccess: () => setName('') });
  }

  return (
    <section className="lj-surface" style={{ padding: 18, marginTop: 18 }} aria-label={t('settings.teams')}>
      <Title order={2} mb={4}>{t('settings.teams')}</Title>
      <Text c="dimmed" mb="sm">{t('settings.teams-lead')}</Text>
      <Group gap={6} mb="sm">
        {teams.data?.map((team) => <Badge key={team.id} size="lg" color="gray">{team.name}</Badge>)}
      </Group>
      <form onSubmit={submit}>
        <Group gap="xs" align="flex-end">
          <TextInput label={t('settings.new-team')} value={name} maxLength={100} onChange={(event) => setName(event.currentTarget.value)} />
          <Button type="submit" variant="default" disabled={!name.trim()} loading={add.isPending}>{t('settings.add-team')}</Button>
        </Group>
      </form>
    </section>
  );
}
