import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import { fieldErrors, ProblemError, problemText } from '../api/problem';
import type { ClientView } from '../api/types';
import { useCandidates } from '../duplicates/queries';
import { IconAlertCircle } from '../ui/icons';
import { CandidateWarning } from './CandidateWarning';
import { ClientFields } from './ClientFields';
import classes from './ClientDialog.module.css';
import { addedTo, type ClientForm, errorsOnForm, formOf, inputOf } from './clientForm';
import { conflictsOf, resolved, type Side } from './conflict';
import { ConflictPanel } from './ConflictPanel';
import { useFieldTexts } from './fieldTexts';
import { useReadClient, useSaveClient } from './queries';

interface ClientDialogProps {
  client: ClientView | null;
  phone?: string;
  onClose: () => void;
  onSaved: (client: ClientView) => void;
}

interface Conflict {
  current: ClientView;
  changed?: { name?: string | null; at: string };
}

const SECTIONS = ['persons', 'place', 'about', 'properties', 'note'];

function conflictIn(error: unknown): Conflict | null {
  const told = error instanceof ProblemError && error.status === 412 ? (error.members as unknown as Partial<Conflict>) : null;
  return told?.current ? (told as Conflict) : null;
}

function openAtFirst(form: ClientForm, existing: boolean): string[] {
  const filled = {
    persons: form.persons.length > 0,
    place: true,
    about: true,
    properties: !existing || Object.keys(form.properties).length > 0,
    note: form.note !== '',
  };
  return SECTIONS.filter((section) => filled[section as keyof typeof filled]);
}

/** A new client, or an existing one to be changed; who comes too late sees the other's change beside their own. */
export function ClientDialog({ client, phone = '', onClose, onSaved }: ClientDialogProps) {
  const { t } = useTranslation();
  const session = useSession();
  const [base, setBase] = useState(client);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const form = useForm<ClientForm>({
    initialValues: formOf(client, phone, session.userId),
    validate: { name: (value) => (value.trim() ? null : t('clients.name-missing')) },
  });
  const [open, setOpen] = useState(() => openAtFirst(form.values, client !== null));
  const save = useSaveClient();
  const read = useReadClient();
  const texts = useFieldTexts();
  const candidates = useCandidates(form.values, base?.id ?? null, base === null || form.isDirty());

  function send(values: ClientForm, on: ClientView | null): void {
    save.mutate({ input: inputOf(values), existing: on }, {
      onSuccess: (saved) => {
        onClose();
        onSaved(saved);
      },
      onError: (error) => {
        setConflict(conflictIn(error));
        setOpen(SECTIONS);
        form.setErrors(errorsOnForm(values, fieldErrors(error), { PHONE: t('clients.bad-phone'), EMAIL: t('clients.bad-email') }));
      },
    });
  }

  async function addTo(clientId: string): Promise<void> {
    const known = await read(clientId);
    setBase(known);
    form.setValues(addedTo(formOf(known, '', null), form.values));
    setOpen(SECTIONS);
  }

  const theirs = conflict ? formOf(conflict.current, '', null) : null;
  const conflicts = theirs && base ? conflictsOf(formOf(base, '', null), theirs, form.values) : [];
  function choose(chosen: Record<string, Side>): void {
    if (!conflict) return;
    const values = resolved(form.values, conflicts, chosen);
    form.setValues(values);
    setBase(conflict.current);
    send(values, conflict.current);
  }

  const title = base ? t('card.edit-client', { name: base.name }) : t('clients.new');
  const submit = base ? t('common.save') : t(candidates.length > 0 ? 'duplicates.create-anyway' : 'clients.create');
  return (
    <Modal opened onClose={onClose} size={720} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {conflict ? (
        <ConflictPanel
          key={conflict.current.version}
          conflicts={conflicts}
          by={conflict.changed ?? null}
          texts={texts}
          saving={save.isPending}
          onChoose={choose}
          onBack={() => setConflict(null)}
        />
      ) : (
        <form onSubmit={form.onSubmit((values) => send(values, base))} noValidate data-testid="client-form">
          <Stack gap="sm">
            {save.error && !conflictIn(save.error) ? <Alert color="coral" role="alert" icon={<IconAlertCircle />}>{problemText(t, save.error)}</Alert> : null}
            <ClientFields
              form={form}
              open={open}
              onOpen={setOpen}
              warning={<CandidateWarning candidates={candidates} onAdd={base ? undefined : (id) => void addTo(id)} mergeWith={base?.id} />}
            />
            <Group justify="flex-end" className={classes.foot}>
              <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
              <Button type="submit" loading={save.isPending} data-testid="client-save">{submit}</Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
