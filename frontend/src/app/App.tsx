import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import i18next from 'i18next';
import { RouterProvider } from 'react-router';
import { whenSignedOut } from '../api/client';
import { events } from '../api/events';
import { Problem } from '../api/problem';
import { sessionQuery } from '../api/session';
import { useLanguage } from '../ui/texts';
import { useTouch } from '../ui/useWide';
import { router } from './router';
import { antTheme, useDark } from './theme';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // what the server refused stays refused; what did not answer may answer soon
      retry: (count, error) => count < 2 && (!(error instanceof Problem) || error.status === 0 || error.status >= 500),
      refetchOnWindowFocus: false, // the stream tells
    },
  },
});

whenSignedOut(() => void client.invalidateQueries({ queryKey: sessionQuery.queryKey }));

// what was read has the server's sentences in the language of before
i18next.on('languageChanged', () => {
  void client.invalidateQueries();
  events.renew();
});

export function App() {
  const dark = useDark();
  const language = useLanguage();
  const touch = useTouch();
  return (
    <QueryClientProvider client={client}>
      <ConfigProvider
        button={{ autoInsertSpace: false }}
        locale={language === 'en' ? en : zh}
        theme={antTheme(dark, touch)}
      >
        <RouterProvider router={router} />
      </ConfigProvider>
    </QueryClientProvider>
  );
}
