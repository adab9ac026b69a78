/** Names that mean production by custom; the page warns there. */
export const isProduction = (environment: string | null | undefined) =>
  /^(prod|production|live)([-_.].*)?$/i.test(environment ?? '');
