import { X } from "lucide-react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { CanvasWords } from "../words.ts";

const isMac = () => /Mac|iP(hone|ad)/.test(navigator.platform);

/** What works, in the words of the keys. Each key is a part of its own, so that it is read one by one. */
function keyGroups({ keys, tools, view, selection }: CanvasWords) {
  const ctrl = isMac() ? "⌘" : "Ctrl";
  const alt = isMac() ? "⌥" : "Alt";
  const shift = isMac() ? "⇧" : "Shift";
  return [
    {
      title: keys.groups.go,
      rows: [
        [keys.next, ["Tab"], [shift, "Tab"]],
        [keys.side, [ctrl, "←↑↓→"]],
        [keys.details, [alt, "Enter"]],
        [keys.all, [ctrl, "A"]],
        [keys.zoom, ["+"], ["−"]],
        [view.showAll, [shift, "1"]],
      ],
    },
    {
      title: keys.groups.change,
      rows: [
        [keys.write, ["Enter"]],
        [keys.stopWriting, ["Esc"]],
        [keys.move, ["←↑↓→"]],
        [selection.label, [ctrl, "Enter"]],
        [selection.tidy, [alt, "T"]],
        [keys.remove, ["Delete"]],
        [keys.copy, [ctrl, "C"]],
        [keys.paste, [ctrl, "V"]],
        [keys.duplicate, [ctrl, "D"]],
        [view.undo, [ctrl, "Z"]],
        [view.redo, [ctrl, shift, "Z"]],
      ],
    },
    {
      title: keys.groups.tools,
      rows: [
        [tools.select, ["V"]],
        [tools.hand, ["H"]],
        [tools.note, ["N"]],
        [tools.draw, ["D"]],
        [tools.arrow, ["A"]],
        [tools.eraser, ["E"]],
        [tools.text, ["T"]],
        [tools.rectangle, ["R"]],
        [tools.ellipse, ["O"]],
        [tools.line, ["L"]],
      ],
    },
  ] as const;
}

interface KeysDialogProps {
  readonly words: CanvasWords;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The keys that do something on the canvas. */
export function KeysDialog({ words, isOpen, onClose }: KeysDialogProps) {
  return (
    <ModalOverlay className="oc-veil" isOpen={isOpen} onOpenChange={(open) => open || onClose()} isDismissable>
      <Modal className="oc-modal">
        <Dialog className="oc-keys">
          <div className="oc-keys-head">
            <Heading slot="title" level={2}>
              {words.keys.title}
            </Heading>
            <Button className="oc-tool" aria-label={words.keys.close} onPress={onClose}>
              <X size={20} aria-hidden="true" />
            </Button>
          </div>
          <div className="oc-keys-groups">
            {keyGroups(words).map(({ title, rows }) => (
              <section key={title}>
                <h3>{title}</h3>
                <dl>
                  {rows.map(([what, ...ways]) => (
                    <div key={what}>
                      <dt>{what}</dt>
                      <dd>
                        {ways.map((way) => (
                          <span key={way.join()}>
                            {way.map((key) => (
                              <kbd key={key}>{key}</kbd>
                            ))}
                          </span>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
