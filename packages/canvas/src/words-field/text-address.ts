/** The address of a card's words, a zone's name or a note's words, as carets are told. */
export const textAddress = (shapeId: string) => `text:${shapeId}`;
