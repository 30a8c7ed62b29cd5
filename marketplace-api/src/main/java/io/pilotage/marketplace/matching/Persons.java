package io.pilotage.marketplace.matching;

import java.util.regex.Pattern;

/** The words that tell a person's sex. */
final class Persons {

    static final Pattern MENTIONED = Pattern.compile(
            "\\b(he|she|they|him|her|them|his|hers|their|theirs|himself|herself|themselves|mr|mrs|ms|miss|mx|sir|madam)\\b",
            Pattern.CASE_INSENSITIVE);

    private Persons() {}
}
