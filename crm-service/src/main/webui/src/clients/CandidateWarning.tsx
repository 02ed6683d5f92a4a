import { Alert, Badge, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Candidate } from '../api/types';
import { formatPhone } from '../ui/format';
import { IconCopyCheck } from '../ui/icons';
import classes from './ClientDialog.module.css';

interface CandidateWarningProps {
  candidates: Candidate[];
  /** Absent when an existing client is shown: then the two can be merged. */
  onAdd?: (clientId: string) => void;
  mergeWith?: string;
}

/** Clients that may be the one at hand, each with what speaks for it and what can be done. */
export function CandidateWarning({ candidates, onAdd, mergeWith }: CandidateWarningProps) {
  const { t } = useTranslation();
  if (candidates.length === 0) return null;
  return (
    <Alert color="amber" icon={<IconCopyCheck />} title={t(mergeWith ? 'duplicates.twice' : 'duplicates.maybe')} role="status" data-testid="candidates">
      {candidates.map((one, index) => (
        <div key={one.id ?? index} className={classes.candidate}>
          <div style={{ minWidth: 0 }}>
            {one.id ? <Text fw={600}>{one.name}</Text> : <Text>{t('duplicates.foreign', { owner: one.ownerName ?? t('clients.no-owner') })}</Text>}
            {one.id ? (
              <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {[one.city, one.taxNumber, one.phone ? formatPhone(one.phone) : null, one.email, one.ownerName].filter(Boolean).join(' · ')}
              </Text>
            ) : null}
            <Group gap={4} mt={2}>{one.reasons.map((reason) => <Badge key={reason} color="amber" variant="outline">{t(`duplicates.reason.${reason}`)}</Badge>)}</Group>
          </div>
          {one.id ? (
            <Group gap={6}>
              <Button size="compact-sm" variant="default" component={Link} to={`/clients/${one.id}`}>{t('duplicates.open')}</Button>
              {onAdd ? <Button size="compact-sm" variant="default" onClick={() => onAdd(one.id ?? '')} data-testid="add-to-candidate">{t('duplicates.add-to')}</Button> : null}
              {mergeWith ? <Button size="compact-sm" component={Link} to={`/clients/${mergeWith}/merge/${one.id}`} data-testid="compare">{t('duplicates.compare')}</Button> : null}
            </Group>
          ) : null}
        </div>
      ))}
    </Alert>
  );
}
