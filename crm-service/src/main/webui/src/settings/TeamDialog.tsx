import { Alert, Button, Group, Modal, MultiSelect, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../api/problem';
import type { TeamView, UserView } from '../api/types';
import { IconAlertCircle } from '../ui/icons';
import { toast } from '../ui/toast';
import { useSaveTeam } from './teamQueries';

interface TeamDialogProps {
  team: TeamView | null;
  users: UserView[];
  onClose: () => void;
}

/** A team: what it is called, who is in it, and who of them leads it. */
export function TeamDialog({ team, users, onClose }: TeamDialogProps) {
  const { t } = useTranslation();
  const save = useSaveTeam();
  const first = team ? users.filter((user) => user.teamId === team.id) : [];
  const [name, setName] = useState(team?.name ?? '');
  const [members, setMembers] = useState(first.map(({ id }) => id));
  const [heads, setHeads] = useState(first.filter(({ roles }) => roles.includes('head')).map(({ id }) => id));
  const options = (shown: UserView[]) => shown.map(({ id, name: label }) => ({ value: id, label }));

  function changeMembers(wanted: string[]): void {
    const joined = users.filter((user) => wanted.includes(user.id) && !members.includes(user.id) && user.roles.includes('head'));
    setHeads([...heads.filter((id) => wanted.includes(id)), ...joined.map(({ id }) => id)]);
    setMembers(wanted);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate({ team, name: name.trim(), members, heads, users }, {
      onSuccess: () => {
        toast(t('common.saved'));
        onClose();
      },
    });
  }

  return (
    <Modal opened onClose={onClose} title={team?.name ?? t('settings.new-team')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} data-testid="team-form">
        <Stack gap="sm">
          {save.error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, save.error)}</Alert> : null}
          <TextInput label={t('settings.team-name')} withAsterisk data-autofocus maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <MultiSelect label={t('settings.members')} description={t('settings.members-hint')} searchable data={options(users)} value={members} onChange={changeMembers} />
          <MultiSelect label={t('settings.heads')} description={t('settings.heads-hint')} data={options(users.filter(({ id }) => members.includes(id)))} value={heads} onChange={setHeads} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" disabled={!name.trim()} loading={save.isPending} data-testid="team-save">{t('common.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
