import { notifications } from '@mantine/notifications';

export function toast(message: string): void {
  notifications.show({ message, color: 'petrol', autoClose: 3500 });
}

export function toastProblem(message: string): void {
  notifications.show({ message, color: 'coral', autoClose: 8000, role: 'alert' });
}
