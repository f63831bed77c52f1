// The gallery's page. It is not part of the site: nothing imports it, and no build but `vite build --mode gallery` has it.

// First, because it declares the order of the cascade layers.
import '../theme/tokens.css';
import '../ui/ui.css';
import '../app/app.css';
import '../app/detailFrame.css';
import '../app/eventStrip.css';
import '../app/pictureFrame.css';
import '../features/list/list.css';
import '../features/list/table.css';
import '../features/filters/filters.css';
import '../features/details/details.css';
import './gallery.css';
import { createRoot } from 'react-dom/client';
import { requireValue } from '../model/assert.ts';
import { Gallery } from './Gallery.tsx';

createRoot(requireValue(document.getElementById('root'), 'the element #root')).render(<Gallery />);
