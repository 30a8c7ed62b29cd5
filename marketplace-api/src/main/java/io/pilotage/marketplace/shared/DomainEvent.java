package io.pilotage.marketplace.shared;

/** Something that happened and that others may react to; every one is written to the audit log in the transaction that published it. */
public interface DomainEvent {

    /** The thing that it happened to. */
    TypedId subject();
}
