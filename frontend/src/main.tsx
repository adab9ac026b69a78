import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import './app/app.css';
import './app/shell.css';

// after an upgrade the files of the old page are gone: load the new page, but not in a circle
window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.reloadedAt ?? 0);
  if (Date.now() - last < 30_000) return;
  sessionStorage.reloadedAt = String(Date.now());
  event.preventDefault();
  location.reload();
});

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
