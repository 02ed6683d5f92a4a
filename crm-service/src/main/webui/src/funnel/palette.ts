import { useComputedColorScheme } from '@mantine/core';

/** Drawings measure their texts themselves and need the font by name. */
export const CHART_FONT = "'Onest Variable', system-ui, sans-serif";

const LIGHT = {
  ink: '#1b2426', muted: '#5a6563', line: '#e4e1d8', surface: '#ffffff', won: '#127d74', lost: '#d85735', lostLater: '#f4c3b2',
};
const DARK = {
  ink: '#e3eae9', muted: '#98a7a7', line: '#283539', surface: '#172023', won: '#3fb0a2', lost: '#ee8d71', lostLater: '#6b4034',
};

/** Colours for drawings, which cannot read style sheets. */
export function usePalette() {
  return useComputedColorScheme('light') === 'dark' ? DARK : LIGHT;
}
