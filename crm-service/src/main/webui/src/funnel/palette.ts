import { useComputedColorScheme } from '@mantine/core';
import { stageShare } from '../ui/theme';

/** Drawings measure their texts themselves and need the font by name. */
export const CHART_FONT = "'Onest Variable', system-ui, sans-serif";

const LIGHT = {
  ink: '#1b2426', muted: '#5a6563', line: '#e4e1d8', surface: '#ffffff', won: '#127d74', lost: '#d85735', lostLater: '#f4c3b2',
  stageFirst: [138, 205, 190], stageLast: [11, 84, 80], onFirst: '#0b2e2c', onLast: '#ffffff',
};
const DARK = {
  ink: '#e3eae9', muted: '#98a7a7', line: '#283539', surface: '#172023', won: '#3fb0a2', lost: '#ee8d71', lostLater: '#6b4034',
  stageFirst: [191, 232, 222], stageLast: [29, 133, 124], onFirst: '#0b2e2c', onLast: '#ffffff',
};

/** Colours for drawings, which cannot read style sheets. */
export function usePalette() {
  return useComputedColorScheme('light') === 'dark' ? DARK : LIGHT;
}

/** The colour of a stage as on the board, for drawings. */
export function stageFill({ stageFirst, stageLast }: typeof LIGHT, position: number, count: number): string {
  const share = stageShare(position, count);
  return `rgb(${stageFirst.map((part, index) => Math.round(part + ((stageLast[index] ?? 0) - part) * share)).join(', ')})`;
}
