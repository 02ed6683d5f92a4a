import '@fontsource-variable/onest';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './ui/global.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import './app/i18n';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
