package io.pilotage.marketplace.shared.persistence;

import io.pilotage.marketplace.shared.MoneyModule;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The mapper for JSON in the database: reads documents that older versions wrote, so unknown fields are no error. */
public final class StoredJson {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new MoneyModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private StoredJson() {}
}
