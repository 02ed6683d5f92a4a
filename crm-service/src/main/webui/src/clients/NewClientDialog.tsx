import { useNavigate } from 'react-router';
import { ClientDialog } from './ClientDialog';

/** A new client from elsewhere than the list, with the number already known. */
export function NewClientDialog({ phone, onClose }: { phone: string; onClose: () => void }) {
  const navigate = useNavigate();
  return <ClientDialog client={null} phone={phone} onClose={onClose} onSaved={(client) => navigate(`/clients/${client.id}`)} />;
}
