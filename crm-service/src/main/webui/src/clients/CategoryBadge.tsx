import { Badge } from '@mantine/core';
import { Link } from 'react-router';
import { useCategories } from './queries';

/** A category in its colour; leads to the clients that have it. */
export function CategoryBadge({ name }: { name: string }) {
  const categories = useCategories();
  const colour = categories.data?.find((one) => one.name === name)?.colour;
  return (
    <Badge
      component={Link}
      to={`/clients?category=${encodeURIComponent(name)}`}
      style={{ cursor: 'pointer' }}
      leftSection={colour ? <span aria-hidden style={{ display: 'block', width: 8, height: 8, borderRadius: 4, background: colour }} /> : null}
    >
      {name}
    </Badge>
  );
}
