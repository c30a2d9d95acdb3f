import type { Box, Editor, TLContent, TLShapeId, VecLike } from "tldraw";
import { boardState } from "./board-state.ts";
import { bringIntoView, showBox } from "./camera.ts";
import { addPictures } from "./images/add-pictures.ts";
import { type BroughtIn, bringInTldr, isTldr } from "./import/bring-in.ts";
import type { News } from "./news.ts";
import { pasteContent } from "./paste.ts";
import type { CanvasWords } from "./words.ts";

/** What brings files and copied things onto a board, and says what came of it. */
export interface Intake {
  /** Pictures and `.tldr` files; anything else is refused in words. */
  takeFiles(files: readonly File[], place?: VecLike): Promise<void>;
  takeContent(content: TLContent, place?: VecLike): Promise<void>;
  /** Calls off what is under way. */
  dispose(): void;
}

export interface IntakeOptions {
  readonly editor: Editor;
  readonly news: News;
  /** Told of pictures that have just been put on the board, so that somebody can be asked to describe them. */
  readonly onPictures: (ids: readonly TLShapeId[]) => void;
}

const isPicture = (file: File) => file.type.startsWith("image/") && !file.type.startsWith("image/svg");

/** What came in and what did not, in two sentences. */
function inWords(words: CanvasWords, result: BroughtIn): readonly [string, string?] {
  const { tldr, pictures } = words;
  if (!result.ok) return [tldr.faults[result.why]];
  const { things, pages, left } = result;
  const parts = (["pictures", "films", "webPages", "broken"] as const)
    .filter((kind) => left[kind] > 0)
    .map((kind) => tldr.left[kind](left[kind]));
  const more = [
    ...(parts.length > 0 ? [tldr.leftOut(parts.join(", "))] : []),
    ...result.faults.map((why) => pictures.faults[why]),
  ];
  return [tldr.cameIn(things, pages), more.join(" ")];
}

/** See {@link Intake}. */
export function createIntake({ editor, news, onPictures }: IntakeOptions): Intake {
  const words = () => boardState(editor).words.get();
  const underWay = new Set<AbortController>();

  /** Runs something that takes its time and can be called off. Nothing that goes wrong in it is left unsaid. */
  async function run(title: string, task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const controller = new AbortController();
    underWay.add(controller);
    const done = news.busy(title, () => controller.abort());
    try {
      await task(controller.signal);
    } catch {
      // What is pasted or opened comes from anywhere; tldraw throws over what it cannot read.
      if (!controller.signal.aborted) news.tell(words().pictures.faults.failed);
    } finally {
      done();
      underWay.delete(controller);
    }
  }

  const takePictures = (files: readonly File[], place: VecLike | undefined) =>
    run(words().pictures.adding(files.length), async (signal) => {
      const { added, faults } = await addPictures(editor, files, signal, place);
      if (faults.length > 0) news.tell(faults.map((why) => words().pictures.faults[why]).join(" "));
      const [first] = added;
      if (first) bringIntoView(editor, first);
      if (first) onPictures(added);
    });

  const takeTldr = (file: File) =>
    run(words().tldr.reading, async (signal) => {
      const result = await bringInTldr(editor, file, signal);
      news.tell(...inWords(words(), result));
      if (result.ok) show(result.bounds);
    });

  const show = (bounds: Box) => showBox(editor, bounds);

  return {
    async takeFiles(files, place) {
      if (editor.getIsReadonly()) return;
      const drawings = files.filter(isTldr);
      const pictures = files.filter(isPicture);
      if (drawings.length + pictures.length < files.length) news.tell(words().noFiles);
      if (pictures.length > 0) await takePictures(pictures, place);
      for (const drawing of drawings) await takeTldr(drawing);
    },
    async takeContent(content, place) {
      if (editor.getIsReadonly()) return;
      const paste = async (signal: AbortSignal) => {
        const { lessThanAll, faults } = await pasteContent(editor, content, place, signal);
        if (faults.length > 0) news.tell(faults.map((why) => words().pictures.faults[why]).join(" "));
        else if (lessThanAll) news.tell(words().noFiles);
      };
      const isNew = ({ id }: { id: TLContent["assets"][number]["id"] }) => !editor.getAsset(id);
      const coming = content.assets.filter(isNew).length;
      // Without pictures to send it is done at once, and there is nothing to call off.
      if (coming > 0) await run(words().pictures.adding(coming), paste);
      else await paste(new AbortController().signal).catch(() => news.tell(words().noFiles));
    },
    dispose() {
      for (const controller of underWay) controller.abort();
    },
  };
}
