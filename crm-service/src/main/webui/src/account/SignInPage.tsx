import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { problemText } from '../api/problem';
import { IconAlertCircle, IconInfoCircle } from '../ui/icons';
import { Gate } from './Gate';
import { useSetupNeeded, useSignIn } from './session';

/** Only a path of this application is followed after signing in. */
function safeTarget(to: string | null): string {
  return to && /^\/(?![/\\])/.test(to) ? to : '/';
}

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const signIn = useSignIn();
  const setup = useSetupNeeded();
  const form = useForm({
    initialValues: { login: '', password: '' },
    validate: {
      login: (value) => (value.trim() ? null : t('account.login-missing')),
      password: (value) => (value ? null : t('account.password-missing')),
    },
  });

  useEffect(() => {
    document.title = `${t('account.sign-in')} · Lejek`;
  }, [t]);

  const submit = form.onSubmit((values) =>
    signIn.mutate({ ...values, login: values.login.trim() }, { onSuccess: () => navigate(safeTarget(search.get('to')), { replace: true }) }),
  );

  return (
    <Gate title={t('account.sign-in')} lead={t('account.sign-in-lead')}>
      <form onSubmit={submit} noValidate data-testid="sign-in-form">
        <Stack gap="md">
          {setup.data?.needed ? (
            <Alert color="amber" icon={<IconInfoCircle />}>{t('account.setup-first')}</Alert>
          ) : null}
          {signIn.error ? (
            <Alert color="coral" role="alert" icon={<IconAlertCircle />} data-testid="sign-in-error">{problemText(t, signIn.error)}</Alert>
          ) : null}
          <TextInput size="md" label={t('account.login')} autoComplete="username" autoFocus name="login" {...form.getInputProps('login')} />
          <PasswordInput size="md" label={t('account.password')} autoComplete="current-password" name="password" {...form.getInputProps('password')} />
          <Button type="submit" size="md" loading={signIn.isPending} fullWidth>{t('account.sign-in-button')}</Button>
        </Stack>
      </form>
    </Gate>
  );
}
