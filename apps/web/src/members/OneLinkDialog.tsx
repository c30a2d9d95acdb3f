import { Trans } from "@lingui/react/macro";
import { type NewLink, NewLinkPart } from "../people/NewLinkPart.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/** A link that was just made anew. */
export function OneLinkDialog({ link, onClose }: { readonly link: NewLink; readonly onClose: () => void }) {
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>A new link</Trans>} wide>
      <NewLinkPart link={link} />
    </Dialog>
  );
}
