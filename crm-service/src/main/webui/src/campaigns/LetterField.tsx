import { ActionIcon, Button, Menu, Textarea, Tooltip } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconBold, IconBraces, IconItalic, IconLink } from '../ui/icons';
import classes from './Campaigns.module.css';

const TOKENS = ['client.name', 'client.city', 'manager.name'] as const;

interface LetterFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: ReactNode;
}

/** The text of the letter with buttons for personal values and the little markup a letter needs. */
export function LetterField({ value, onChange, error }: LetterFieldProps) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);

  function around(before: string, after: string, fallback = ''): void {
    const element = area.current;
    const start = element?.selectionStart ?? value.length;
    const end = element?.selectionEnd ?? value.length;
    const chosen = value.slice(start, end) || fallback;
    onChange(value.slice(0, start) + before + chosen + after + value.slice(end));
    requestAnimationFrame(() => {
      element?.focus();
      element?.setSelectionRange(start + before.length, start + before.length + chosen.length);
    });
  }

  const tools = [
    { name: 'bold', Icon: IconBold, use: () => around('<b>', '</b>') },
    { name: 'italic', Icon: IconItalic, use: () => around('<i>', '</i>') },
    { name: 'link', Icon: IconLink, use: () => around('<a href="https://">', '</a>', t('campaigns.tool.link-text')) },
  ];

  return (
    <div>
      <div className={classes.toolbar} role="toolbar" aria-label={t('campaigns.tools')}>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="compact-sm" variant="light" leftSection={<IconBraces size={15} />}>{t('campaigns.insert-value')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {TOKENS.map((token) => (
              <Menu.Item key={token} onClick={() => around(`{${token}|`, '}', t(`campaigns.fallback.${token.replace('.', '-')}`))}>
                {t(`campaigns.token.${token.replace('.', '-')}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {tools.map(({ name, Icon, use }) => (
          <Tooltip key={name} label={t(`campaigns.tool.${name}`)}>
            <ActionIcon variant="subtle" color="gray" aria-label={t(`campaigns.tool.${name}`)} onClick={use}><Icon size={17} /></ActionIcon>
          </Tooltip>
        ))}
      </div>
      <Textarea
        ref={area}
        label={t('campaigns.letter')}
        description={t('campaigns.letter-hint')}
        autosize
        minRows={11}
        maxRows={26}
        maxLength={200_000}
        name="letter"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
      />
    </div>
  );
}
