-- What is only kept so that a repetition is known is forgotten once it can no longer come, for all organisations at once.
create policy plumbing on inbox using (current_setting('backlot.org_id', true) = '*');
create policy plumbing on idempotency using (current_setting('backlot.org_id', true) = '*');
create index inbox_by_age on inbox using brin (received);
create index idempotency_by_age on idempotency using brin (created);
