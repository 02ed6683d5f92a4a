import { createBrowserRouter, Navigate } from 'react-router';
import { useSession } from '../account/session';
import { CrashPage, NotFoundPage } from './ErrorPages';
import { homeFor } from './roles';
import { Splash } from './Splash';

function Home() {
  return <Navigate to={homeFor(useSession().roles)} replace />;
}

export const router = createBrowserRouter([
  {
    ErrorBoundary: CrashPage,
    HydrateFallback: Splash,
    children: [
      { path: '/sign-in', lazy: async () => ({ Component: (await import('../account/SignInPage')).SignInPage }) },
      { path: '/setup', lazy: async () => ({ Component: (await import('../account/SetupPage')).SetupPage }) },
      {
        lazy: async () => ({ Component: (await import('./Shell')).Shell }),
        children: [
          { index: true, Component: Home },
          { path: '/clients', lazy: async () => ({ Component: (await import('../clients/ClientsPage')).ClientsPage }) },
          { path: '/clients/duplicates', lazy: async () => ({ Component: (await import('../duplicates/DuplicatesPage')).DuplicatesPage }) },
          { path: '/clients/:id/merge/:otherId', lazy: async () => ({ Component: (await import('../duplicates/MergePage')).MergePage }) },
          { path: '/clients/import', lazy: async () => ({ Component: (await import('../import/ImportsPage')).ImportsPage }) },
          { path: '/clients/import/:id', lazy: async () => ({ Component: (await import('../import/ImportPage')).ImportPage }) },
          { path: '/clients/:id', lazy: async () => ({ Component: (await import('../clients/ClientPage')).ClientPage }) },
          { path: '/deals', lazy: async () => ({ Component: (await import('../deals/BoardPage')).BoardPage }) },
          { path: '/deals/groups', lazy: async () => ({ Component: (await import('../groupdeals/GroupDealsPage')).GroupDealsPage }) },
          { path: '/deals/groups/:id', lazy: async () => ({ Component: (await import('../groupdeals/GroupDealPage')).GroupDealPage }) },
          { path: '/tasks', lazy: async () => ({ Component: (await import('../tasks/TasksPage')).TasksPage }) },
          { path: '/calls', lazy: async () => ({ Component: (await import('../calllog/CallsPage')).CallsPage }) },
          { path: '/calls/board', lazy: async () => ({ Component: (await import('../callcentre/BoardPage')).BoardPage }) },
          { path: '/call-lists', lazy: async () => ({ Component: (await import('../calllists/CallListsPage')).CallListsPage }) },
          { path: '/call-lists/new', lazy: async () => ({ Component: (await import('../calllists/CallListEditor')).NewCallListPage }) },
          { path: '/call-lists/:id', lazy: async () => ({ Component: (await import('../calllists/CallListPage')).CallListPage }) },
          { path: '/call-lists/:id/edit', lazy: async () => ({ Component: (await import('../calllists/CallListEditor')).EditCallListPage }) },
          { path: '/call-lists/:id/work', lazy: async () => ({ Component: (await import('../calllists/WorkPage')).WorkPage }) },
          { path: '/segments', lazy: async () => ({ Component: (await import('../segments/SegmentsPage')).SegmentsPage }) },
          { path: '/segments/new', lazy: async () => ({ Component: (await import('../segments/NewSegmentPage')).NewSegmentPage }) },
          { path: '/segments/:id', lazy: async () => ({ Component: (await import('../segments/SegmentPage')).SegmentPage }) },
          { path: '/campaigns', lazy: async () => ({ Component: (await import('../campaigns/CampaignsPage')).CampaignsPage }) },
          { path: '/campaigns/new', lazy: async () => ({ Component: (await import('../campaigns/NewCampaignPage')).NewCampaignPage }) },
          { path: '/campaigns/:id', lazy: async () => ({ Component: (await import('../campaigns/CampaignPage')).CampaignPage }) },
          { path: '/funnel', lazy: async () => ({ Component: (await import('../funnel/FunnelPage')).FunnelPage }) },
          { path: '/settings', lazy: async () => ({ Component: (await import('../settings/SettingsPage')).SettingsPage }) },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
]);
