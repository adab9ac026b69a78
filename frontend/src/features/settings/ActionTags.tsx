import type { Action } from '../../api/types';
import { ACTIONS } from './people';
import { usePeopleTexts } from './people-texts';

/** Actions in the order of their weight; looking goes without saying where there is more. */
export function ActionTags({ actions }: { actions: Action[] }) {
  const t = usePeopleTexts();
  if (ACTIONS.every((it) => actions.includes(it))) return <span className="chip">{t('all')}</span>;
  const shown = ACTIONS.filter((it) => actions.includes(it) && (it !== 'VIEW' || actions.length === 1));
  return (
    <span className="action-tags">
      {shown.map((it) => (
        <span className="chip" key={it}>
          {t(it)}
        </span>
      ))}
    </span>
  );
}
