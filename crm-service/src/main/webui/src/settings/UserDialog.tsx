import { Alert, Button, Checkbox, Group, Modal, MultiSelect, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors, problemText } from '../api/problem';
import type { Role, UserView } from '../api/types';
import { IconAlertCircle } from '../ui/icons';
import { toast } from '../ui/toast';
import { useAddUser, useChangeUser } from './queries';
import { useTeams } from './teamQueries';

const ROLES: Role[] = ['manager', 'agent', 'marketer', 'head', 'admin'];

export function UserDialog({ user, onClose }: { user: UserView | null; onClose: () => void }) {
  const { t } = useTranslation();
  const teams = useTeams();
  const add = useAddUser();
  const change = useChangeUser();
  const error = add.error ?? change.error;
  const form = useForm({
    initialValues: {
      name: user?.name ?? '',
      login: user?.login ?? '',
      password: '',
      roles: (user?.roles ?? ['manager']) as string[],
      teamId: user?.teamId ?? null,
      extension: user?.extension ?? '',
      active: user?.active ?? true,
    },
    validate: {
      name: (value) => (value.trim() ? null : t('account.name-missing')),
      login: (value) => (value.trim() ? null : t('account.login-missing')),
      password: (value) => ((user && value === '') || value.length >= 10 ? null : t('account.password-short', { count: 10 })),
      roles: (value) => (value.length > 0 ? null : t('settings.roles-missing')),
    },
  });
  const after = {
    onSuccess: () => {
      toast(t('common.saved'));
      onClose();
    },
    onError: (failure: Error) => form.setErrors(fieldErrors(failure)),
  };
  const submit = form.onSubmit(({ name, login, password, roles, teamId, extension, active }) => {
    const common = { name: name.trim(), roles: roles as Role[] };
    if (user) {
      change.mutate({ id: user.id, change: { ...common, teamId, extension: extension.trim() || null, active, password: password || undefined } }, after);
    } else {
      add.mutate({ ...common, login: login.trim(), password, teamId: teamId ?? undefined, extension: extension.trim() || undefined }, after);
    }
  });
  return (
    <Modal opened onClose={onClose} title={user ? user.name : t('settings.new-user')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={submit} noValidate data-testid="user-form">
        <Stack gap="sm">
          {error ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, error)}</Alert> : null}
          <TextInput label={t('settings.name')} withAsterisk data-autofocus name="name" {...form.getInputProps('name')} />
          {user ? null : <TextInput label={t('account.login')} withAsterisk autoComplete="off" name="login" {...form.getInputProps('login')} />}
          <PasswordInput
            label={t(user ? 'settings.new-password' : 'account.password')}
            description={t(user ? 'settings.new-password-hint' : 'account.password-hint', { count: 10 })}
            withAsterisk={!user}
            autoComplete="new-password"
            name="password"
            {...form.getInputProps('password')}
          />
          <MultiSelect label={t('settings.roles')} withAsterisk data={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))} {...form.getInputProps('roles')} />
          <Group grow align="flex-start">
            <Select label={t('settings.team')} clearable data={teams.data?.map((team) => ({ value: team.id, label: team.name })) ?? []} {...form.getInputProps('teamId')} />
            <TextInput label={t('settings.extension')} description={t('settings.extension-hint')} inputMode="tel" name="extension" {...form.getInputProps('extension')} />
          </Group>
          {user ? <Checkbox label={t('settings.active')} {...form.getInputProps('active', { type: 'checkbox' })} /> : null}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" loading={add.isPending || change.isPending} data-testid="user-save">{t('common.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
