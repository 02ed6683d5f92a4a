import { ActionIcon, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DealCard, StageView } from '../api/types';
import { IconCheck, IconDotsVertical, IconThumbDown, IconTrophy } from '../ui/icons';
import { stageColor } from '../ui/theme';
import type { DealActions } from './Board';
import classes from './Board.module.css';
import { useStageName } from './stageName';

interface MoveMenuProps {
  deal: DealCard;
  stages: StageView[];
  actions: DealActions;
  opened: boolean;
  onChange: (opened: boolean) => void;
}

/** Everything that dragging can do, by menu and by keys. */
export function MoveMenu({ deal, stages, actions, opened, onChange }: MoveMenuProps) {
  const { t } = useTranslation();
  const stageName = useStageName();
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          className={classes.menu}
          aria-label={t('deals.move-menu', { title: deal.title })}
          data-testid={`move-${deal.id}`}
        >
          <IconDotsVertical size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('deals.move-to')}</Menu.Label>
        {stages.map((stage, index) => (
          <Menu.Item
            key={stage.id}
            disabled={stage.id === deal.stageId}
            leftSection={<i className={classes.dot} style={{ background: stageColor(index, stages.length) }} />}
            rightSection={stage.id === deal.stageId ? <IconCheck size={15} /> : null}
            onClick={() => actions.move(deal, stage.id)}
            data-testid={`move-to-${stage.code}`}
          >
            {stageName(stage)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrophy size={16} />} onClick={() => actions.win(deal)} data-testid="win">{t('deals.win')}</Menu.Item>
        <Menu.Item c="var(--lj-lost-text)" leftSection={<IconThumbDown size={16} />} onClick={() => actions.lose(deal)} data-testid="lose">
          {t('deals.lose')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
