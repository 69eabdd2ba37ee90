/** What one field of the settings is called. */

export interface FieldName {
  id: string;
  en: string;
}
/** `form`: as its form calls it, where the heading above it says the rest. */
export interface NamedField extends FieldName {
  form?: FieldName;
}
export const called = (id: string, en: string, ...form: [id: string, en: string] | []): NamedField =>
  form.length === 0 ? { id, en } : { id, en, form: { id: form[0], en: form[1] } };
