-- the days that are not what their weekday says, as the open cases of a ward were last counted with
create table calendar_applied (
    ward   text    not null,
    day    date    not null,
    worked boolean not null,
    primary key (ward, day)
);
