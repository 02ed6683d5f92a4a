import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem';
import type { CampaignView } from '../api/types';
import { useCategories } from '../clients/queries';
import { useFormat } from '../ui/useFormat';
import classes from './Campaigns.module.css';
import { htmlToLetter, letterToHtml } from './letter';
import { LetterField } from './LetterField';
import { LetterPreview } from './LetterPreview';
import { useAudienceCount, useSaveCampaign } from './queries';

interface CampaignEditorProps {
  campaign: CampaignView | null;
  onSaved: (campaign: CampaignView) => void;
}

/** Who gets it, what it says, and beside it the letter as one real recipient will read it. */
export function CampaignEditor({ campaign, onSaved }: CampaignEditorProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const save = useSaveCampaign(campaign?.id ?? null);
  const categories = useCategories();
  const form = useForm({
    initialValues: {
      name: campaign?.name ?? '',
      subject: campaign?.subject ?? '',
      letter: htmlToLetter(campaign?.html ?? ''),
      category: campaign?.category ?? null,
    },
    validate: {
      name: (value) => (value.trim() ? null : t('campaigns.name-missing')),
      subject: (value) => (value.trim() ? null : t('campaigns.subject-missing')),
      letter: (value) => (value.trim() ? null : t('campaigns.letter-missing')),
    },
  });
  const audience = useAudienceCount(form.values.category);
  const count = audience.data?.count;

  const submit = form.onSubmit(({ name, subject, letter, category }) =>
    save.mutate(
      { name: name.trim(), subject: subject.trim(), html: letterToHtml(letter), category: category ?? undefined, purpose: 'MARKETING' },
      {
        onSuccess: (saved) => {
          form.resetDirty();
          onSaved(saved);
        },
        onError: (error) => {
          const { html, ...errors } = fieldErrors(error);
          form.setErrors(html ? { ...errors, letter: html } : errors);
        },
      },
    ),
  );

  return (
    <div className={classes.editor}>
      <form className={`lj-surface ${classes.panel}`} onSubmit={submit} noValidate data-testid="campaign-form">
        <Stack gap="md">
          <TextInput label={t('campaigns.name')} description={t('campaigns.name-hint')} name="name" {...form.getInputProps('name')} />
          <div>
            <Select
              label={t('campaigns.audience')}
              placeholder={t('campaigns.all-clients')}
              clearable
              searchable
              data={categories.data?.map(({ name, count: of }) => ({ value: name, label: `${name} (${of})` })) ?? []}
              data-testid="campaign-category"
              {...form.getInputProps('category')}
            />
            <Text size="xs" c="dimmed" mt={4} aria-live="polite" data-testid="campaign-audience">
              {count === undefined ? ' ' : t('campaigns.audience-count', { count, shown: format.number(count) })}
            </Text>
          </div>
          <TextInput label={t('campaigns.subject')} name="subject" {...form.getInputProps('subject')} />
          <LetterField value={form.values.letter} onChange={(value) => form.setFieldValue('letter', value)} error={form.errors.letter} />
          <Group justify="space-between">
            <Text size="xs" c="dimmed">{campaign && form.isDirty() ? t('campaigns.unsaved') : ''}</Text>
            <Button type="submit" variant={campaign ? 'default' : 'filled'} loading={save.isPending} data-testid="campaign-save">
              {t(campaign ? 'campaigns.save' : 'campaigns.create')}
            </Button>
          </Group>
        </Stack>
      </form>
      <LetterPreview campaign={campaign} />
    </div>
  );
}
