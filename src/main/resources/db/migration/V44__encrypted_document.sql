-- content of confidential cases is encrypted with a key that is not in the database; size and sha256 are those of the clear one
alter table document_version add column encrypted boolean not null default false;
