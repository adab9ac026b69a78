import { App } from 'antd';
import { Outlet } from 'react-router';

/** The pages, with messages and questions over them; loaded beside the first page, since the shell needs neither. */
export default function Dialogs() {
  return (
    <App component={false}>
      <Outlet />
    </App>
  );
}
