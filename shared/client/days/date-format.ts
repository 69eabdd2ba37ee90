/** Writers of dates and times. To make one costs more than a hundred times that it writes: each is made once. */
const made = new Map<string, Intl.DateTimeFormat>();

/** Few are ever asked for, so none is dropped. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, options);
  made.set(key, format);
  return format;
}
