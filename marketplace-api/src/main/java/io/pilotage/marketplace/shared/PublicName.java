package io.pilotage.marketplace.shared;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What organisations and firms may be called, and when two of them look as if they were called alike. */
public final class PublicName {

    /** What mail programs make a link of: an address of the web or of mail, with or without its scheme. */
    private static final Pattern ADDRESS = Pattern.compile(
            "://|@|\\bwww\\.|(?<![\\p{L}\\d-])[\\p{L}\\d-]{2,63}\\.\\p{L}{2,24}(?![\\p{L}.])",
            Pattern.CASE_INSENSITIVE);

    /** The forms of Companies House and of the charities' registers of the UK. */
    private static final Pattern NUMBER = Pattern.compile("\\d{6,8}|[A-Z]{2}\\d{6}|NIC\\d{6}");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** As in {@code l t d}, which was {@code L.T.D.}. */
    private static final Pattern BETWEEN_INITIALS = Pattern.compile("(?<= [\\p{L}\\p{N}]) (?=[\\p{L}\\p{N}](?: |$))");

    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    /** The last two words at most, as in {@code CIC Ltd}. */
    private static final Pattern LEGAL_FORM = Pattern.compile(Stream.of(
                    "ltd",
                    "limited",
                    "plc",
                    "llp",
                    "lp",
                    "cic",
                    "cio",
                    "inc",
                    "incorporated",
                    "cyf",
                    "cyfyngedig",
                    "ccc")
            .map(PublicName::looks)
            .collect(Collectors.joining("|", "(?: (?:", ")){1,2}$")));

    private static final String OURS = likeness("Pilotage");

    private PublicName() {}

    /** Records what is wrong with a name of 2 to 120 characters in one line, and with the number that goes with it. */
    public static Checks check(Checks checks, @Nullable String name, @Nullable String registryNumber) {
        String given = name == null ? "" : name.strip();
        return checks.line(name, "name", 2, 120)
                .that(
                        given.length() > 120 || !ADDRESS.matcher(given).find(),
                        "name",
                        "address",
                        "A name cannot be an address of the web or of mail. There is a field for the website.")
                .that(
                        given.length() > 120 || !likeness(given).startsWith(OURS),
                        "name",
                        "reserved",
                        "This name would look like ours. Please choose another.")
                .that(
                        registryNumber == null || registryNumber.isBlank() || number(registryNumber) != null,
                        "registryNumber",
                        "malformed",
                        "Please enter a company number such as 01234567 or SC123456, or a charity’s such as 1123456.");
    }

    /** The number as the registers write it; null if it is none. */
    public static @Nullable String number(@Nullable String text) {
        String compact = text == null ? "" : text.strip().replace(" ", "").toUpperCase(Locale.ROOT);
        return NUMBER.matcher(compact).matches() ? compact : null;
    }

    /** The same for numbers that differ only in leading zeros, which some people leave out; null if it is none. */
    public static @Nullable String comparable(@Nullable String registryNumber) {
        String number = number(registryNumber);
        return number == null ? null : LEADING_ZEROS.matcher(number).replaceFirst("");
    }

    /**
     * The same for names that people take for the same: case, spaces, punctuation, accents, legal form and letters that look alike do
     * not count (Unicode Technical Standard 39, section 4).
     */
    public static String likeness(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).replace("&", " and ");
        String words = BETWEEN_WORDS.matcher(looks(plain)).replaceAll(" ").strip();
        String known = BETWEEN_INITIALS.matcher(words).replaceAll("");
        String looks = LEGAL_FORM.matcher(known).replaceFirst("").replace(" ", "");
        return looks.isEmpty() ? plain.toLowerCase(Locale.ROOT) : looks;
    }

    /** What the letters of a text look like, in small ones of ours as far as these do. */
    private static String looks(String text) {
        return text.codePoints()
                .mapToObj(PublicName::looks)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT)
                .replace('i', 'l') // a capital I looks like an l, and case does not count
                .replace("m", "rn")
                .replace("w", "vv");
    }

    /** As it is written; a letter that is like none of ours may be so in the other case, which does not count. */
    private static String looks(int letter) {
        return Stream.of(letter, Character.toUpperCase(letter), Character.toLowerCase(letter))
                .map(PublicName::look)
                .filter(look -> look.chars().allMatch(it -> it < 128))
                .findFirst()
                .orElseGet(() -> look(letter));
    }

    private static String look(int letter) {
        String look = LOOKS.getSkeleton(Character.toString(letter));
        return MARKS.matcher(Normalizer.normalize(look, Normalizer.Form.NFD)).replaceAll("");
    }
}
