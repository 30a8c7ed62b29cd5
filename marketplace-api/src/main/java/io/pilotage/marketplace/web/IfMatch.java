package io.pilotage.marketplace.web;

import io.pilotage.marketplace.shared.InvalidInput;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The version that an edit was made from, as the header {@code If-Match: "7"} states it (RFC 9110, section 13.1.1). A controller
 * that declares {@code @RequestHeader("If-Match") IfMatch} answers 428 to edits without it.
 */
public record IfMatch(long version) {

    /** An answer that tells its version in the header {@code ETag}. */
    public static <T> ResponseEntity<T> tagged(long version, T body) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }

    @Component
    static class Parser implements Converter<String, IfMatch> {
        @Override
        public IfMatch convert(String header) {
            try {
                return new IfMatch(Long.parseLong(header.strip().replace("\"", "")));
            } catch (NumberFormatException malformed) {
                throw new InvalidInput("If-Match", "malformed", "If-Match must be the ETag that you read, e.g. \"7\".");
            }
        }
    }
}
