import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { fieldErrors, problemText } from '../api/problem';
import { Splash } from '../app/Splash';
import { Empty } from '../ui/Empty';
import { IconAlertCircle, IconShieldCheck } from '../ui/icons';
import { Gate } from './Gate';
import { useSetUp, useSetupNeeded } from './session';

const SHORTEST_PASSWORD = 10;

export function SetupPage() {
  const { t } = useTranslation();
  const setup = useSetupNeeded();

  useEffect(() => {
    document.title = `${t('account.setup')} · Lejek`;
  }, [t]);

  if (setup.isPending) return <Splash />;
  return (
    <Gate title={t('account.setup')} lead={t('account.setup-lead')}>
      {setup.data?.needed === false ? (
        <Empty
          icon={<IconShieldCheck size={26} />}
          title={t('account.setup-done')}
          text={t('account.setup-done-text')}
          action={<Anchor component={Link} to="/sign-in">{t('account.sign-in')}</Anchor>}
        />
      ) : (
        <SetupForm />
      )}
    </Gate>
  );
}

function SetupForm() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const setUp = useSetUp();
  const form = useForm({
    initialValues: { token: search.get('token') ?? '', name: '', login: '', password: '' },
    validate: {
      token: (value) => (value.trim() ? null : t('account.token-missing')),
      name: (value) => (value.trim() ? null : t('account.name-missing')),
      login: (value) => (value.trim() ? null : t('account.login-missing')),
      password: (value) => (value.length >= SHORTEST_PASSWORD ? null : t('account.password-short', { count: SHORTEST_PASSWORD })),
    },
  });
  const submit = form.onSubmit((values) =>
    setUp.mutate({ ...values, language: i18n.language }, {
      onSuccess: () => navigate('/', { replace: true }),
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  return (
    <form onSubmit={submit} noValidate data-testid="setup-form">
      <Stack gap="md">
        {setUp.error ? (
          <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, setUp.error)}</Alert>
        ) : null}
        {search.get('token') ? null : (
          <TextInput size="md" label={t('account.token')} description={t('account.token-hint')} name="token" {...form.getInputProps('token')} />
        )}
        <TextInput size="md" label={t('account.name')} autoComplete="name" autoFocus name="name" {...form.getInputProps('name')} />
        <TextInput size="md" label={t('account.login')} autoComplete="username" name="login" {...form.getInputProps('login')} />
        <PasswordInput
          size="md"
          label={t('account.password')}
          description={t('account.password-hint', { count: SHORTEST_PASSWORD })}
          autoComplete="new-password"
          name="password"
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" loading={setUp.isPending} fullWidth>{t('account.setup-button')}</Button>
      </Stack>
    </form>
  );
}
