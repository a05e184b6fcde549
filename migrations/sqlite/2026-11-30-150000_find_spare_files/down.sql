DROP INDEX imports_hash;
DROP INDEX deal_files_hash;
