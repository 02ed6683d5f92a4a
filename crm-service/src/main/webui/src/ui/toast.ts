import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

const closeButtonProps = () => ({ 'aria-label': i18next.t('common.close') });

export function toast(message: string): void {
  notifications.show({ message, color: 'petrol', autoClose: 3500, closeButtonProps: closeButtonProps() });
}

export function toastProblem(message: string): void {
  notifications.show({ message, color: 'coral', autoClose: 8000, role: 'alert', closeButtonProps: closeButtonProps() });
}
