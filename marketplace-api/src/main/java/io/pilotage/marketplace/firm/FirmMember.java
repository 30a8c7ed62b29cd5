package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.PersonId;
import org.springframework.data.relational.core.mapping.Table;

/** A person who acts for a firm; every member may do everything there. */
@Table(schema = "firm", name = "member")
record FirmMember(PersonId person) {}
