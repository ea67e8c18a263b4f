-- What a service has taken in of the events of others.

create table followed_subject (
    topic    text    not null,
    subject  text    not null,
    epoch    integer not null,
    sequence bigint  not null,
    -- set while an event of the subject cannot be handled or is missing; its later events wait
    held     boolean not null default false,
    primary key (topic, subject)
);
create index followed_subject_held on followed_subject (topic, subject) where held;

create table parked_event (
    topic     text        not null,
    subject   text        not null,
    epoch     integer     not null,
    sequence  bigint      not null,
    reason    text        not null,
    envelope  text        not null,
    parked_at timestamptz not null,
    primary key (topic, subject, epoch, sequence)
);
