/** How many versions of a board are kept, and how long a name may be in characters. */
export const VERSION_LIMITS = { name: 200, perBoard: 200 } as const;
