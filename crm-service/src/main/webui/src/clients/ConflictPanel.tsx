import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconHistory } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import classes from './ClientDialog.module.css';
import type { FieldConflict, Side } from './conflict';

interface ConflictPanelProps {
  conflicts: FieldConflict[];
  by: { name?: string | null; at: string } | null;
  /** Names of the fields and their values in words. */
  texts: { label: (field: string) => string; value: (field: string, raw: unknown) => string };
  saving: boolean;
  onChoose: (chosen: Record<string, Side>) => void;
  onBack: () => void;
}

/** What somebody else has saved meanwhile, beside what I am about to: each field is decided, then saved. */
export function ConflictPanel({ conflicts, by, texts, saving, onChoose, onBack }: ConflictPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [chosen, setChosen] = useState<Record<string, Side>>(() => Object.fromEntries(conflicts.map(({ field, contested }) => [field, contested ? 'mine' : 'theirs'])));
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <Stack gap="sm" data-testid="conflict" ref={top} tabIndex={-1} style={{ outline: 'none' }}>
      <Alert color="amber" icon={<IconHistory />} role="alert" title={t('card.conflict')}>
        {by ? t('card.conflict-by', { name: by.name ?? t('card.somebody'), when: format.ago(by.at) }) : t('card.conflict-text')}
      </Alert>
      {conflicts.length === 0 ? <Text>{t('card.no-conflict')}</Text> : null}
      {conflicts.map(({ field, was, theirs, mine }) => (
        <Radio.Group
          key={field}
          className={classes.change}
          label={texts.label(field)}
          value={chosen[field]}
          onChange={(side) => setChosen({ ...chosen, [field]: side as Side })}
        >
          <Text size="xs" c="dimmed" mb={6}>{t('card.was', { value: texts.value(field, was) })}</Text>
          <Stack gap={6}>
            <Radio value="theirs" label={`${t('card.theirs')}: ${texts.value(field, theirs)}`} />
            <Radio value="mine" label={`${t('card.mine')}: ${texts.value(field, mine)}`} />
          </Stack>
        </Radio.Group>
      ))}
      <Group justify="flex-end" className={classes.foot}>
        <Button variant="default" onClick={onBack}>{t('card.back-to-form')}</Button>
        <Button loading={saving} onClick={() => onChoose(chosen)} data-testid="conflict-save">{t('common.save')}</Button>
      </Group>
    </Stack>
  );
}
