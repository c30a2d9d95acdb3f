import { type SubmitEvent, useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import { type TLImageShape, type TLShapeId, useEditor, useValue } from "tldraw";
import { boardState } from "../board-state.ts";

/** The most letters of a description. */
const LIMIT = 500;

interface DescribePictureProps {
  readonly id: TLShapeId;
  readonly onDone: () => void;
}

/** Asks for words in place of a picture, for people who cannot see it. Empty is an answer too: a picture may only adorn. */
export function DescribePicture({ id, onDone }: DescribePictureProps) {
  const editor = useEditor();
  const { pictures } = useValue(boardState(editor).words);
  const [words, setWords] = useState(editor.getShape<TLImageShape>(id)?.props.altText ?? "");
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const shape = editor.getShape<TLImageShape>(id);
    const altText = words.trim();
    if (shape && shape.props.altText !== altText) {
      editor.markHistoryStoppingPoint("describe a picture");
      editor.updateShape<TLImageShape>({ id, type: "image", props: { altText } });
    }
    onDone();
  };
  return (
    <form className="oc-describe" onSubmit={save}>
      <TextField value={words} onChange={setWords} maxLength={LIMIT} autoFocus>
        <Label>{pictures.describe}</Label>
        <Input className="oc-input" dir="auto" />
      </TextField>
      <Button type="submit" className="oc-button">
        {pictures.done}
      </Button>
    </form>
  );
}
