alter table organisation.invitation
    add column revoked_by uuid,
    add column revoked_at timestamptz,
    add check ((revoked_by is null) = (revoked_at is null)),
    add check (revoked_at is null or accepted_at is null);
