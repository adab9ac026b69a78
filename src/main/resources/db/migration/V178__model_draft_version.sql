-- one count for all drafts: who still edits one that was thrown away must not be taken for an editor of the next
create sequence model_draft_version;
select setval('model_draft_version', greatest(1, (select coalesce(max(version), 1) from model_draft)));
