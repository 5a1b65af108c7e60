-- a document that says who is protected: opened only by readers of the protected identity
alter table case_document add column restricted boolean not null default false;
