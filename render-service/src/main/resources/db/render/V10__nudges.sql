-- When a provider said that a call has ended while a step of its job was under way: the next step is due at once.
alter table job add column nudged_at timestamptz;
