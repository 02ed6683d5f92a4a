import { ActionIcon, Button, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '../ui/icons';
import { type ClientForm, emptyPerson } from './clientForm';
import classes from './ClientDialog.module.css';
import { PointRows } from './PointRows';

/** Whom to talk to: added, removed and put in order, each with phones and addresses of their own. */
export function PersonRows({ form }: { form: UseFormReturnType<ClientForm> }) {
  const { t } = useTranslation();
  const { persons } = form.values;
  const move = (from: number, to: number) => form.reorderListItem('persons', { from, to });
  return (
    <Stack gap="sm">
      {persons.map((person, index) => {
        const who = person.name.trim() || t('card.person-number', { number: index + 1 });
        return (
          <div key={person.id ?? index} className={classes.person} role="group" aria-label={who}>
            <div className={classes.personHead}>
              <TextInput label={t('card.person-name')} name={`persons.${index}.name`} maxLength={200} {...form.getInputProps(`persons.${index}.name`)} />
              <TextInput label={t('card.position')} maxLength={100} {...form.getInputProps(`persons.${index}.position`)} />
              <div className={classes.personTools}>
                <ActionIcon variant="subtle" color="gray" size="lg" disabled={index === 0} aria-label={t('card.move-up', { what: who })} onClick={() => move(index, index - 1)}>
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon variant="subtle" color="gray" size="lg" disabled={index === persons.length - 1} aria-label={t('card.move-down', { what: who })} onClick={() => move(index, index + 1)}>
                  <IconArrowDown size={16} />
                </ActionIcon>
                <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('card.remove', { what: who })} onClick={() => form.removeListItem('persons', index)}>
                  <IconTrash size={16} />
                </ActionIcon>
              </div>
            </div>
            <PointRows form={form} path={`persons.${index}.points`} points={person.points} of={who} />
          </div>
        );
      })}
      <Button variant="default" size="compact-sm" style={{ alignSelf: 'flex-start' }} leftSection={<IconPlus size={14} />} onClick={() => form.insertListItem('persons', emptyPerson())} data-testid="add-person">
        {t('card.add-person')}
      </Button>
    </Stack>
  );
}
