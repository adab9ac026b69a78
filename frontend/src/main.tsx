import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { isWarming, warmUp } from './app/warm';
import './app/app.css';
import './app/shell.css';

// after an upgrade the files of the old page are gone: load the new page, but not in a circle
window.addEventListener('vite:preloadError', (event) => {
  if (isWarming()) return;
  const last = Number(sessionStorage.reloadedAt ?? 0);
  if (Date.now() - last < 30_000) return;
  sessionStorage.reloadedAt = String(Date.now());
  event.preventDefault();
  location.reload();
});

warmUp();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
