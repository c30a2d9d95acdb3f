import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { meQuery } from "../api/queries.ts";
import { usePageTitle } from "../app/PageHeading.tsx";
import { SitePage } from "../app/SitePage.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { MyPlaces } from "./MyPlaces.tsx";
import { Welcome } from "./Welcome.tsx";
import "./home.css";

/** The start page: what this is for people who come without an invitation, their boards and streams for the others. */
export function HomePage() {
  const { t } = useLingui();
  const me = useQuery(meQuery);
  usePageTitle(me.data ? t`Home` : null);
  return (
    <SitePage>
      {me.isPending ? <Loading /> : null}
      {me.isError ? <ErrorNotice error={me.error} onRetry={() => void me.refetch()} /> : null}
      {me.data === null ? <Welcome /> : null}
      {me.data ? <MyPlaces me={me.data} /> : null}
    </SitePage>
  );
}
