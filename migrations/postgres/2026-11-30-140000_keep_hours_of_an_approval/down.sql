ALTER TABLE deal_approvals DROP COLUMN due_hours;
