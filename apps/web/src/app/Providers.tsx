import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { I18nProvider as ControlsLocale } from "react-aria-components";
import { useLanguage } from "../i18n/useLanguage.ts";
import { AnnouncerProvider } from "../ui/Announcer.tsx";

/** English numbers and dates are written the British way; see `i18n/dates.ts`. */
function Controls({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  return <ControlsLocale locale={language === "en" ? "en-GB" : language}>{children}</ControlsLocale>;
}

/** What every page stands on: words, data, controls, and one voice for announcements. */
export function Providers({
  queryClient,
  children,
}: {
  readonly queryClient: QueryClient;
  readonly children: ReactNode;
}) {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <Controls>
          <AnnouncerProvider>{children}</AnnouncerProvider>
        </Controls>
      </QueryClientProvider>
    </I18nProvider>
  );
}
