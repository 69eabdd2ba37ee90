/** Keys of the page itself, which do nothing to the queue. */
export const pageKeys = { find: '/', today: 'r', help: '?', account: 'n', supervision: 'w' } as const;
