/** Which build this page is of: the build fills it in, from package.json. */
export const version: string = import.meta.env.ANTREAN_VERSION ?? 'unbuilt';
