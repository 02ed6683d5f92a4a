import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language } from '../ui/format';
import en from './locales/en.json';
import pl from './locales/pl.json';
import ru from './locales/ru.json';

const STORED = 'lejek.language';

function firstLanguage(): Language {
  const wanted = [localStorage.getItem(STORED), ...navigator.languages.map((tag) => tag.split('-')[0])];
  return (wanted.find((language) => LANGUAGES.includes(language as Language)) as Language) ?? 'en';
}

void i18next.use(initReactI18next).init({
  resources: { en: { translation: en }, pl: { translation: pl }, ru: { translation: ru } },
  lng: firstLanguage(),
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
  returnNull: false,
});

document.documentElement.lang = i18next.language;
i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
  localStorage.setItem(STORED, language);
});
