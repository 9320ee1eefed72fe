-- Why somebody is given a mandate, and invitations that were taken back before anybody accepted them.
ALTER TABLE invitation
  ADD COLUMN reason text NOT NULL DEFAULT '',
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN withdrawn_by text;
