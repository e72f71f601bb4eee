import '#core/ui/theme.css';
import { startPanel } from '../../panel/panel.tsx';

void startPanel();
