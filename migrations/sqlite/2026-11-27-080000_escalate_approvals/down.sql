ALTER TABLE deal_approvals DROP COLUMN escalate_to;
