import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { withWords } from "../i18n/activate.ts";
import type { WallSearch } from "../stream/wall/wallView.ts";
import { BrokenPage } from "./BrokenPage.tsx";

const MissingPage = lazyRouteComponent(() => import("./MissingPage.tsx"), "MissingPage");
const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: MissingPage });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: lazyRouteComponent(() => withWords("pages", import("../home/HomePage.tsx")), "HomePage"),
});
const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/join",
  component: lazyRouteComponent(() => withWords("pages", import("../join/JoinPage.tsx")), "JoinPage"),
});
const streamRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/streams/$streamId",
  // How somebody looks at the wall. The page makes sense of it.
  validateSearch: (search: WallSearch): WallSearch => search,
  component: lazyRouteComponent(() => withWords("pages", import("../stream/SessionsPage.tsx")), "SessionsPage"),
});
const submissionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/streams/$streamId/submissions",
  component: lazyRouteComponent(() => withWords("pages", import("../stream/SubmissionsPage.tsx")), "SubmissionsPage"),
});
const threadsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/streams/$streamId/threads",
  component: lazyRouteComponent(
    () => withWords("pages", withWords("threads", import("../threads/ThreadsPage.tsx"))),
    "ThreadsPage",
  ),
});

const checklistRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/streams/$streamId/checklist",
  component: lazyRouteComponent(
    () => withWords("pages", withWords("checklist", import("../checklist/ChecklistPage.tsx"))),
    "ChecklistPage",
  ),
});
const datesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/streams/$streamId/dates",
  component: lazyRouteComponent(
    () => withWords("pages", withWords("plan", import("../dates/DatesPage.tsx"))),
    "DatesPage",
  ),
});
const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/streams/$streamId/people",
  component: lazyRouteComponent(
    () => withWords("pages", withWords("plan", import("../members/PeoplePage.tsx"))),
    "PeoplePage",
  ),
});
const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/streams/$streamId/audit",
  component: lazyRouteComponent(
    () => withWords("pages", withWords("plan", import("../members/AuditPage.tsx"))),
    "AuditPage",
  ),
});

const boardAuditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/boards/$boardId/happened",
  component: lazyRouteComponent(
    () => withWords("pages", withWords("plan", import("../members/BoardAuditPage.tsx"))),
    "BoardAuditPage",
  ),
});
const myDataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/me",
  component: lazyRouteComponent(
    () => withWords("pages", withWords("plan", import("../members/MyDataPage.tsx"))),
    "MyDataPage",
  ),
});

/** The views of one board. They share one page, so that the canvas stays as it is while somebody looks at the brief. */
export const BOARD_VIEWS = ["canvas", "outline", "session", "brief", "history"] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

interface BoardParams {
  readonly boardId: string;
  /** When left out: the outline on a small screen, the canvas on any other. */
  readonly view?: BoardView | undefined;
}

/** What somebody came to a board to see. */
interface BoardSearch {
  /** Id of the card that a link leads to. */
  readonly at?: string;
  /** Id of the comment that a link leads to. */
  readonly comment?: string;
}

const isBoardView = (value: unknown): value is BoardView => (BOARD_VIEWS as readonly unknown[]).includes(value);

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/boards/$boardId/{-$view}",
  params: {
    parse: ({ boardId, view }): BoardParams => ({ boardId, view: isBoardView(view) ? view : undefined }),
    stringify: ({ boardId, view }: BoardParams) => ({ boardId, view }),
  },
  validateSearch: ({ at, comment }: BoardSearch): BoardSearch => ({
    ...(typeof at === "string" ? { at } : {}),
    ...(typeof comment === "string" ? { comment } : {}),
  }),
  component: lazyRouteComponent(() => import("../board/BoardPage.tsx"), "BoardPage"),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  joinRoute,
  streamRoute,
  submissionsRoute,
  threadsRoute,
  checklistRoute,
  datesRoute,
  peopleRoute,
  auditRoute,
  boardAuditRoute,
  myDataRoute,
  boardRoute,
]);

export function createAppRouter() {
  return createRouter({
    routeTree,
    defaultPreload: "intent",
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: MissingPage,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
