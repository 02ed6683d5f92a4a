import type { Icon } from '@tabler/icons-react';

export type TablerIcon = Icon;
