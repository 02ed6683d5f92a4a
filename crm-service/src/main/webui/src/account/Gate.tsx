import { Anchor, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../ui/format';
import { Logo } from '../ui/Logo';
import classes from './Gate.module.css';

const NAMES = { en: 'English', pl: 'Polski', ru: 'Русский' };

/** The page before the application: what Lejek is at the left, a form at the right. */
export function Gate({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t, i18n } = useTranslation();
  return (
    <main className={classes.gate}>
      <section className={classes.story}>
        <Group gap={12}>
          <Logo size={36} />
          <span className={classes.name}>Lejek</span>
        </Group>
        <div className={classes.words}>
          <p className={classes.claim}>{t('gate.claim')}</p>
          <p className={classes.sub}>{t('gate.sub')}</p>
        </div>
        <FunnelPicture />
      </section>
      <section className={classes.side}>
        <div className={classes.form}>
          <Title order={1}>{title}</Title>
          <Text c="dimmed" mt={6} mb={24}>{lead}</Text>
          {children}
        </div>
        <Group gap="md" justify="center" component="nav" aria-label={t('settings.language')}>
          {LANGUAGES.map((language) => (
            <Anchor
              key={language}
              component="button"
              type="button"
              lang={language}
              c={i18n.language === language ? undefined : 'dimmed'}
              fw={i18n.language === language ? 650 : 400}
              aria-current={i18n.language === language}
              onClick={() => void i18n.changeLanguage(language)}
            >
              {NAMES[language]}
            </Anchor>
          ))}
        </Group>
      </section>
    </main>
  );
}

function FunnelPicture() {
  const widths = [100, 86, 71, 60, 46, 35, 27];
  return (
    <svg viewBox="0 0 420 190" className={classes.picture} aria-hidden>
      {widths.map((width, index) => {
        const next = widths[index + 1] ?? width - 6;
        const half = (part: number) => part * 2.05;
        const y = index * 27;
        return (
          <path
            key={width}
            d={`M${210 - half(width)} ${y}H${210 + half(width)}L${210 + half(next)} ${y + 23}H${210 - half(next)}Z`}
            fill={index === widths.length - 1 ? '#f4a261' : '#6bc1b3'}
            opacity={index === widths.length - 1 ? 1 : 0.16 + index * 0.12}
          />
        );
      })}
    </svg>
  );
}
