package io.pilotage.marketplace.executive.bulk;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a cell as a formula (owasp.org, CSV Injection): an apostrophe stands before what could be one,
 * and is taken off again when the file comes back.
 */
final class CellGuard {

    private static final Pattern FORMULA =
            Pattern.compile("^'*[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private CellGuard() {}

    static String on(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The reverse of {@link #on}. */
    static String off(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
