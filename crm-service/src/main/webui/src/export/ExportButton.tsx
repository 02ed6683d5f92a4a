import { Button, type ButtonProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportDialog, type Selected } from './ExportDialog';

/** All selected clients as a file. */
export function ExportButton({ selection, count, ...button }: Selected & ButtonProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" {...button} onClick={() => setOpened(true)} data-testid="export">{t('exports.open')}</Button>
      {opened ? <ExportDialog selection={selection} count={count} onClose={() => setOpened(false)} /> : null}
    </>
  );
}
