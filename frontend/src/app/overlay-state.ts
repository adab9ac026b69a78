import { create } from 'zustand';

/** Which of the shell's windows is open. */
export const useOverlays = create<{ open: 'palette' | 'help' | null }>(() => ({ open: null }));

export const closeOverlay = () => useOverlays.setState({ open: null });
