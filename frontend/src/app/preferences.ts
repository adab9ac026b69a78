export * from '../ui/preferences';
