import type { TablerIcon } from '../ui/iconType';
import { IconChartFunnel, IconFilter, IconHeadset, IconLayoutKanban, IconListCheck, IconPhoneCall, IconSend, IconSettings, IconUsers } from '../ui/icons';
import type { Section } from './roles';

export const SECTION_ICONS: Record<Section, TablerIcon> = {
  funnel: IconChartFunnel,
  deals: IconLayoutKanban,
  clients: IconUsers,
  tasks: IconListCheck,
  calls: IconPhoneCall,
  'call-lists': IconHeadset,
  segments: IconFilter,
  campaigns: IconSend,
  settings: IconSettings,
};
