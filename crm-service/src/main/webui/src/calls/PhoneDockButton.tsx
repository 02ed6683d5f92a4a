import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import shell from '../app/Shell.module.css';
import { Light } from '../ui/Light';
import { IconPhone } from '../ui/icons';
import { usePhone } from './PhoneProvider';
import { usePbxState } from './queries';

export function PhoneDockButton() {
  const { t } = useTranslation();
  const { extension } = useSession();
  const phone = usePhone();
  const pbx = usePbxState();
  return (
    <button
      type="button"
      className={shell.user}
      aria-expanded={phone.open}
      onClick={() => phone.setOpen(!phone.open)}
      data-testid="phone-dock"
    >
      <IconPhone size={20} stroke={1.7} aria-hidden style={{ margin: '0 6px' }} />
      <span className={shell.userText}>
        <span>{t('phone.title')}</span>
        <small>{extension ? t('phone.extension', { extension }) : t('phone.no-extension')}</small>
      </span>
      <span style={{ marginLeft: 'auto' }}>
        <Light state={pbx} label={t(`phone.pbx.${pbx}`)} hideLabel />
      </span>
    </button>
  );
}
