/** How many versions of a board are kept, how long a name may be in characters, and what all of them may weigh, packed. */
export const VERSION_LIMITS = { name: 200, format: 60, perBoard: 200, bytes: 64 * 1024 * 1024 } as const;
