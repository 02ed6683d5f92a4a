import { Button, Group, Skeleton, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CategoryCount } from '../api/types';
import { useCategories } from '../clients/queries';
import { JobProgress } from '../jobs/JobProgress';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { IconPlus, IconTag } from '../ui/icons';
import { useFormat } from '../ui/useFormat';
import { CategoryDialog } from './CategoryDialog';
import classes from './Properties.module.css';

/** The categories with their use; renaming one to the name of another makes one of the two. */
export function CategoriesTab() {
  const { t } = useTranslation();
  const format = useFormat();
  const queries = useQueryClient();
  const categories = useCategories();
  const [editing, setEditing] = useState<CategoryCount | 'new' | null>(null);
  const [job, setJob] = useState<string | null>(null);
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Text c="dimmed">{t('categories.lead')}</Text>
        <Button leftSection={<IconPlus size={17} />} onClick={() => setEditing('new')} data-testid="new-category">{t('categories.new')}</Button>
      </Group>
      {job ? <JobProgress id={job} label={t('categories.changing')} onEnd={() => void queries.invalidateQueries({ queryKey: ['categories'] })} /> : null}
      {categories.error ? <Failure error={categories.error} retry={() => void categories.refetch()} /> : null}
      {categories.isPending ? <Skeleton height={180} radius="lg" /> : null}
      {categories.data?.length === 0 ? <Empty icon={<IconTag size={26} />} title={t('categories.none')} text={t('categories.none-text')} /> : null}
      {categories.data && categories.data.length > 0 ? (
        <ul className={`lj-surface ${classes.list}`}>
          {categories.data.map((category) => (
            <li key={category.name} data-testid="category-row">
              <span className={classes.dot} style={{ background: category.colour ?? 'transparent' }} aria-hidden />
              <Text fw={600} className={classes.name}>{category.name}</Text>
              <Text c="dimmed" className="num">{t('categories.used', { count: category.count, shown: format.number(category.count) })}</Text>
              <Button size="compact-sm" variant="subtle" aria-label={t('settings.edit-user', { name: category.name })} onClick={() => setEditing(category)}>{t('common.edit')}</Button>
            </li>
          ))}
        </ul>
      ) : null}
      {editing ? (
        <CategoryDialog category={editing === 'new' ? null : editing} taken={categories.data?.map((one) => one.name) ?? []} onClose={() => setEditing(null)} onJob={setJob} />
      ) : null}
    </>
  );
}
