import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { BRIEF_FIELDS } from "@openchair/board";
import { formatName, isVoice, VOICE_NAMES } from "@openchair/formats";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { PenLine } from "lucide-react";
import { Button } from "react-aria-components";
import { boardStateApi, boardStateQuery, type SignableContent } from "../api/boardStateCalls.ts";
import { hasCode } from "../api/errors.ts";
import { useBriefFieldWords } from "../brief/useBriefFieldWords.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorNotice, Loading, Notice } from "../ui/Notice.tsx";
import { ChangeList } from "./ChangeList.tsx";

const FIRST = ["title", "pitch", "aim", "audience", "takeaways", "abstract"] as const;
/** Shown when somebody has written them. */
const FURTHER = BRIEF_FIELDS.filter((field) => !(FIRST as readonly string[]).includes(field));

/** What is signed, to be read from top to bottom. */
function Content({ content: { fields, facts, segments, lists } }: { readonly content: SignableContent["content"] }) {
  const { t } = useLingui();
  const language = useLanguage();
  const words = useBriefFieldWords();
  const names = VOICE_NAMES[language];
  const listNames = {
    aim: t`Aim cards`,
    takeaway: t`Take-away cards`,
    access: t`Access`,
    material: t`Materials`,
  };
  const format = facts.format;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must be able to reach it.
    <section className="signed-text" tabIndex={0} aria-label={t`What you sign`}>
      <dl>
        {[...FIRST, ...FURTHER.filter((field) => fields[field])].map((field) => (
          <div key={field}>
            <dt>{words[field].label}</dt>
            <dd>{fields[field] || <span className="quiet">{t`Not decided yet`}</span>}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Trans>Length and format</Trans>
          </dt>
          <dd>
            <Plural value={facts.minutes} one="# minute" other="# minutes" />
            {format ? `, ${formatName(format, language)}` : null}
          </dd>
        </div>
        {(["aim", "takeaway", "access", "material"] as const).map((kind) =>
          (lists[kind] ?? []).length === 0 ? null : (
            <div key={kind}>
              <dt>{listNames[kind]}</dt>
              <dd>{(lists[kind] ?? []).join("\n")}</dd>
            </div>
          ),
        )}
      </dl>
      <h3>
        <Trans>Run sheet</Trans>
      </h3>
      {segments.length === 0 ? (
        <p className="quiet">{t`Not decided yet`}</p>
      ) : (
        <ol>
          {segments.map((segment) => (
            <li key={segment.id}>
              <strong>{segment.text}</strong>, <Plural value={segment.minutes} one="# minute" other="# minutes" />
              {segment.voices.length > 0 ? (
                <span className="quiet">
                  {" "}
                  · {segment.voices.map((voice) => (isVoice(voice) ? names[voice] : voice)).join(", ")}
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function SignForm({ boardId, onClose }: { readonly boardId: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const content = useQuery({
    queryKey: ["signable", boardId],
    queryFn: () => boardStateApi.content(boardId),
    staleTime: 0,
    gcTime: 0,
  });
  const sign = useMutation({
    mutationFn: (hash: string) => boardStateApi.sign(boardId, hash),
    onSuccess: (state) => {
      queryClient.setQueryData(boardStateQuery(boardId).queryKey, state);
      announce(t`Signed.`);
      onClose();
    },
    onError: (error) => {
      if (hasCode(error, "changed")) void content.refetch();
    },
  });
  const { data } = content;
  return (
    <div className="stack">
      <p>
        <Trans>
          You sign for yourself that this is the session you stand for. When somebody changes it later, your signature
          is put on hold and you see what changed.
        </Trans>
      </p>
      {content.isPending ? <Loading /> : null}
      {content.isError ? <ErrorNotice error={content.error} onRetry={() => void content.refetch()} /> : null}
      {data?.changes && data.changes.length > 0 ? (
        <Notice>
          <p>
            <strong>
              <Trans>Changed since you last signed</Trans>
            </strong>
          </p>
          <ChangeList changes={data.changes} />
        </Notice>
      ) : null}
      {data ? <Content content={data.content} /> : null}
      {sign.isError ? <ErrorNotice error={sign.error} /> : null}
      <div className="dialog__foot">
        <Button className="button" onPress={onClose}>
          <Trans>Not yet</Trans>
        </Button>
        <ActionButton
          kind="go"
          busy={sign.isPending}
          isDisabled={!data || content.isFetching}
          onPress={() => data && sign.mutate(data.hash)}
        >
          <PenLine size={18} aria-hidden />
          <Trans>Sign this</Trans>
        </ActionButton>
      </div>
    </div>
  );
}

/** Reading once more what one signs, exactly as the server has it, then signing it. */
export function SignDialog(props: {
  readonly boardId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={<Trans>Sign the brief</Trans>} wide>
      <SignForm boardId={props.boardId} onClose={props.onClose} />
    </Dialog>
  );
}
