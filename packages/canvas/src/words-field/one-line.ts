/** A title is one line, whatever was pasted. Every line end becomes a space, so that a caret keeps its place. */
export const oneLine = (words: string) => words.replace(/\n/g, " ");
