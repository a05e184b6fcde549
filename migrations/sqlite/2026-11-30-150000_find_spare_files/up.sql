-- A file is thrown away when nothing holds it: each place that may is asked by the file.
CREATE INDEX deal_files_hash ON deal_files (file_hash);
CREATE INDEX imports_hash ON imports (file_hash);
