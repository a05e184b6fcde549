-- Working hours that an approver has from when it is their turn; from the rule the part was opened by.
ALTER TABLE deal_approvals ADD COLUMN due_hours BIGINT NOT NULL DEFAULT 16;
