-- The engine refuses to start with another level than the one that it wrote down; 1 is "activity", until now it was "full".
do $$
begin
    if to_regclass('act_ge_property') is not null then
        update act_ge_property set value_ = '1', rev_ = rev_ + 1 where name_ = 'historyLevel';
        truncate act_hi_varinst, act_hi_detail, act_hi_ext_task_log, act_hi_job_log;
        delete from act_ge_bytearray where type_ = 3; -- what history only pointed to
    end if;
end
$$;
