package io.pilotage.marketplace.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An identity that cannot be confused with another kind's: implemented by one record per aggregate. */
public interface TypedId {

    /** The UUID (version 7 when made here) that databases, URLs and JSON carry. */
    @JsonValue
    UUID value();
}
