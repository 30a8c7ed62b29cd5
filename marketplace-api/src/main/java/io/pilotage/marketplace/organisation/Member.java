package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.PersonId;
import org.springframework.data.relational.core.mapping.Table;

/** A person who acts for an organisation. */
@Table(schema = "organisation", name = "member")
public record Member(PersonId person, Permissions permissions) {}
