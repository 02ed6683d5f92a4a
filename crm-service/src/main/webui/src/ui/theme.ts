import {
  Badge, Button, Card, createTheme, defaultVariantColorsResolver, Drawer, type MantineColorsTuple, Menu, Modal, Paper, SegmentedControl, Select, Table, Text,
  TextInput, Tooltip, type VariantColorsResolver,
} from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#e6f6f3', '#cdebe5', '#9dd7cc', '#6bc1b3', '#43aa9c', '#249487', '#127d74', '#0e6863', '#0b5450', '#083f3d',
];
const coral: MantineColorsTuple = [
  '#fdeee9', '#fad9cf', '#f4b29f', '#ee8d71', '#e66f4e', '#d85735', '#c24526', '#a5391f', '#852e1a', '#652314',
];
const amber: MantineColorsTuple = [
  '#fff5de', '#ffe8b8', '#fdd584', '#f9c04f', '#f0aa28', '#d98f12', '#b47109', '#8f5809', '#70450c', '#55350c',
];
const gray: MantineColorsTuple = [
  '#faf9f6', '#f3f1ec', '#e8e5dd', '#d9d5cb', '#c2beb3', '#9a988f', '#6c6f6c', '#525856', '#363e3d', '#1b2426',
];
const dark: MantineColorsTuple = [
  '#dfe6e5', '#b9c4c3', '#95a4a4', '#6b7c7d', '#36464a', '#2a383c', '#1d282b', '#161f22', '#0f1618', '#0a1012',
];

const TINTS: Record<string, { background: string; ink: string }> = {
  petrol: { background: 'var(--lj-accent-soft)', ink: 'var(--lj-accent)' },
  coral: { background: 'var(--lj-lost-soft)', ink: 'var(--lj-lost-text)' },
  amber: { background: 'var(--lj-warn-soft)', ink: 'var(--lj-warn)' },
  gray: { background: 'var(--lj-sunken)', ink: 'var(--lj-muted)' },
};

/** Quiet variants take their tints from the style sheet, where each has been measured against its background. */
const quietTints: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const tint = TINTS[input.color ?? input.theme.primaryColor];
  if (!tint || (input.variant !== 'light' && input.variant !== 'subtle')) return resolved;
  const background = input.variant === 'light' ? tint.background : 'transparent';
  return { ...resolved, background, hover: tint.background, color: tint.ink, border: '1px solid transparent' };
};

export const theme = createTheme({
  variantColorResolver: quietTints,
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, coral, amber, gray, dark, red: coral },
  black: '#1b2426',
  autoContrast: true,
  luminanceThreshold: 0.26,
  fontFamily: "'Onest Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Noto Sans Mono', monospace",
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.3' },
      h3: { fontSize: '0.95rem', lineHeight: '1.35' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  radius: { xs: '4px', sm: '6px', md: '9px', lg: '14px', xl: '20px' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  shadows: {
    xs: '0 1px 2px rgba(20, 35, 36, 0.06)',
    sm: '0 1px 2px rgba(20, 35, 36, 0.06), 0 3px 10px rgba(20, 35, 36, 0.05)',
    md: '0 2px 6px rgba(20, 35, 36, 0.08), 0 10px 28px rgba(20, 35, 36, 0.1)',
    lg: '0 4px 12px rgba(20, 35, 36, 0.1), 0 20px 48px rgba(20, 35, 36, 0.16)',
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 600 } } }),
    Badge: Badge.extend({ defaultProps: { variant: 'light', radius: 'sm' }, styles: { label: { fontWeight: 600 } }, classNames: { root: 'lj-badge' } }),
    Paper: Paper.extend({ defaultProps: { radius: 'lg' } }),
    Card: Card.extend({ defaultProps: { radius: 'lg' } }),
    Modal: Modal.extend({ defaultProps: { radius: 'lg', overlayProps: { backgroundOpacity: 0.42, blur: 2 } }, styles: { title: { fontWeight: 650, fontSize: '1.0625rem' } } }),
    Drawer: Drawer.extend({ defaultProps: { overlayProps: { backgroundOpacity: 0.32 } } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', radius: 'md', withInitialFocusPlaceholder: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 250, events: { hover: true, focus: true, touch: false } } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 8, horizontalSpacing: 12 } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { withItemsBorders: false }, classNames: { root: 'lj-segments', label: 'lj-segment' } }),
    Text: Text.extend({ defaultProps: { size: 'sm' } }),
    Select: Select.extend({ defaultProps: { checkIconPosition: 'right', comboboxProps: { shadow: 'md' } } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
  },
});

/** The stages of a process from first to last: the same colours on the board, the card and the funnel. */
export function stageColor(position: number, count: number): string {
  return `color-mix(in srgb, var(--lj-stage-last) ${Math.round(stageShare(position, count) * 100)}%, var(--lj-stage-first))`;
}

export function stageShare(position: number, count: number): number {
  return count <= 1 ? 1 : Math.max(0, Math.min(1, position / (count - 1)));
}
