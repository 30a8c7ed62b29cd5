-- Whether no member could decide about it when it was asked; looked at again when members of the payer change. What waits already may be, and
-- what a node of the version before asks while this one is coming.
alter table approval.approval add column left_to_staff boolean not null default true;
