-- where a document belongs within its case: the part of a dossier that it is evidence for
alter table case_document add column folder text check (folder <> '');

create index case_document_folder on case_document (case_id, folder, number) where folder is not null;
