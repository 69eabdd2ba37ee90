/** What an error says of itself. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The same in one line, as the parsers of libraries do not write it. */
export const oneLineOf = (error: unknown): string => messageOf(error).replaceAll(/\s+/g, ' ');
