-- Each pool of threads looks for its own jobs by their names, however many of another pool are overdue.
drop index jobs.scheduled_tasks_due;
create index scheduled_tasks_due on jobs.scheduled_tasks (task_name, execution_time);
-- "Which jobs fail?"
create index scheduled_tasks_failing on jobs.scheduled_tasks (task_name) where consecutive_failures > 0;
