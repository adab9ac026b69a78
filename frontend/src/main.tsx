import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { warmUp } from './app/warm';
import './app/app.css';
import './app/shell.css';

warmUp();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
