package io.pilotage.marketplace.web;

import io.pilotage.marketplace.shared.InvalidInput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

        private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

        @Override
        public IfMatch convert(String header) {
            Matcher tag = TAG.matcher(header.strip());
            if (!tag.matches()) {
                throw new InvalidInput("If-Match", "malformed", "If-Match must be the ETag that you read, e.g. \"7\".");
            }
            return new IfMatch(Long.parseLong(tag.group(1)));
        }
    }
}
