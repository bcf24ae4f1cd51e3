-- A task wakes the workers of its kind only, and not before it is due.
create function backlot_wake_workers() returns trigger language plpgsql as $$
begin
    perform pg_notify('backlot_task', kind)
    from (select distinct kind from submitted where due <= clock_timestamp()) as due_now;
    return null;
end $$;
drop trigger task_wakes on task;
create trigger task_wakes after insert on task referencing new table as submitted
    for each statement execute function backlot_wake_workers();
