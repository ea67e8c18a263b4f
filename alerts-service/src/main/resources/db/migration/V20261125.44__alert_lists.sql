-- Whatever alerts are listed by, newest first, there is an index that narrows: a rare rule, level, severity or state
-- must not be looked for among all alerts.
create index alert_by_rule on alert (rule, opened_at desc, id desc);
create index alert_by_level on alert (level, opened_at desc, id desc);
create index alert_by_severity on alert (severity, opened_at desc, id desc);
create index alert_by_state on alert (state, opened_at desc, id desc);
