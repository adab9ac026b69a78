// Keeps a calendar of 16 KiB out of every form: no form may hold a date field (model/form/Parts). Aliased in vite.config.ts.
export default () => ({ destroy: () => {}, setDate: () => {} });
