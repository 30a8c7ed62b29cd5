-- Whether no member could decide about it when it was asked; looked at again when members of the payer change. What waits already may be.
alter table approval.approval add column left_to_staff boolean not null default true;
alter table approval.approval alter column left_to_staff set default false;
