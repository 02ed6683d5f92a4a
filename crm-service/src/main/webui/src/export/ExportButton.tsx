import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportDialog } from './ExportDialog';
import type { Selection } from './queries';

/** All clients of a view as a file. */
export function ExportButton(selection: Selection) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)} data-testid="export">{t('exports.open')}</Button>
      {opened ? <ExportDialog selection={selection} onClose={() => setOpened(false)} /> : null}
    </>
  );
}
