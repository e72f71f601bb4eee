import '#core/ui/theme.css';
import { startOptions } from '../../options/options.tsx';

void startOptions();
