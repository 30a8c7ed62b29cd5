package io.pilotage.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How documents are written to PostgreSQL and Elasticsearch and read back: ISO dates, absent instead of null. */
public final class SearchJson {

    /** Unknown properties are passed over, because the index adds fields of its own. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SearchJson() {}
}
