import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { SavedView } from '../api/types';
import { ALL, type ListQuery, linkTo, queryOf, readQuery, same } from '../clients/listQuery';
import { IconPlus } from '../ui/icons';
import { useViews } from './queries';
import { SaveViewDialog } from './SaveViewDialog';
import { ViewMenu } from './ViewMenu';
import classes from './Views.module.css';

const EVERYBODY: ListQuery = { ...readQuery(new URLSearchParams()), view: ALL };

/** The saved views of a list as tabs; what the list asks for now can be saved as one more. */
export function ViewTabs({ query }: { query: ListQuery }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: views = [] } = useViews();
  const [saving, setSaving] = useState(false);
  const current = views.find(({ id }) => id === query.view) ?? null;
  const begun = current ? queryOf(current) : EVERYBODY;
  const changed = !same(begun, query);
  const open = (view: SavedView) => void navigate(linkTo(queryOf(view)), { replace: true });
  return (
    <div className={classes.bar}>
      <nav className={classes.tabs} aria-label={t('views.label')}>
        <Tab name={t('views.all')} to={linkTo(EVERYBODY)} current={current === null && !changed} />
        {views.map((view) => (
          <Tab key={view.id} name={view.name} to={linkTo(queryOf(view))} current={view.id === query.view} changed={view.id === query.view && changed} />
        ))}
      </nav>
      {current ? <ViewMenu view={current} query={query} changed={changed} onSaved={open} onDeleted={() => void navigate(linkTo({ ...query, view: null }), { replace: true })} /> : null}
      {changed ? (
        <Button size="compact-sm" variant="subtle" style={{ flex: 'none' }} leftSection={<IconPlus size={15} />} onClick={() => setSaving(true)} data-testid="view-save">
          {t('views.save')}
        </Button>
      ) : null}
      {saving ? <SaveViewDialog view={null} query={query} onClose={() => setSaving(false)} onSaved={open} /> : null}
    </div>
  );
}

function Tab({ name, to, current, changed }: { name: string; to: string; current: boolean; changed?: boolean }) {
  const { t } = useTranslation();
  return (
    <Link to={to} className={classes.tab} aria-current={current ? 'page' : undefined} data-testid="view-tab">
      {name}
      {changed ? <span className={classes.dot} role="img" aria-label={t('views.changed')} title={t('views.changed')} /> : null}
    </Link>
  );
}
