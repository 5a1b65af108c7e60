-- the paper of a decision about the clock is a document of the same case
alter table case_document add unique (id, case_id);
alter table clock_act add foreign key (paper, case_id) references case_document (id, case_id);
