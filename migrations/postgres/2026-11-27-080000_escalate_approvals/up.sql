-- Who may decide too once `escalated_at` is set; from the rule the part was opened by.
ALTER TABLE deal_approvals ADD COLUMN escalate_to TEXT;
