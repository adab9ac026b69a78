import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { tasksQuery } from './queries';

/** How many tasks wait, in the menu and before the tab's title: `(2) Tasks`. */
export function TaskCount() {
  const count = useQuery(tasksQuery).data?.length ?? 0;
  useEffect(() => {
    const mark = () => {
      const bare = document.title.replace(/^\(\d+\) /, '');
      const wanted = count > 0 ? `(${count}) ${bare}` : bare;
      if (document.title !== wanted) document.title = wanted;
    };
    mark();
    const watch = new MutationObserver(mark);
    const title = document.querySelector('title');
    if (title) watch.observe(title, { childList: true });
    return () => watch.disconnect();
  }, [count]);
  return count > 0 ? <span className="count">{count}</span> : null;
}
