-- What was signed: a hash over the answers, so that a signature tells which answers it is under.
ALTER TABLE return_event ADD COLUMN fingerprint text;
