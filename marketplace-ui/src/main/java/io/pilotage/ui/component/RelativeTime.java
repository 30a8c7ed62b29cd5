package io.pilotage.ui.component;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.shared.UkTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as people say it, "in 3 days", with the date and time in the UK beside it. */
@Tag("time")
public final class RelativeTime extends HtmlContainer {

    private static final DateTimeFormatter ABSOLUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    public RelativeTime(Instant moment, Clock clock) {
        addClassName("time");
        getElement().setAttribute("datetime", moment.toString());
        Span absolute = new Span(absolute(moment));
        absolute.addClassNames("note", "figures");
        add(new Span(relative(moment, clock.instant())), absolute);
    }

    /** For example {@code 24 Nov 2026, 17:00}. */
    public static String absolute(Instant moment) {
        return ABSOLUTE.format(moment.atZone(UkTime.ZONE));
    }

    /** For example {@code in 3 days}, {@code 5 minutes ago}, {@code now}; rounded down to the largest unit that fits. */
    public static String relative(Instant moment, Instant now) {
        Duration apart = Duration.between(now, moment);
        long seconds = Math.abs(apart.toSeconds());
        if (seconds < 45) {
            return "now";
        }
        String amount;
        if (seconds < 90 * 60) {
            amount = plural(Math.max(1, seconds / 60), "minute");
        } else if (seconds < 36 * 3600) {
            amount = plural(seconds / 3600, "hour");
        } else if (seconds < 60L * 24 * 3600) {
            amount = plural(seconds / (24 * 3600), "day");
        } else if (seconds < 730L * 24 * 3600) {
            amount = plural(seconds / (30L * 24 * 3600), "month");
        } else {
            amount = plural(seconds / (365L * 24 * 3600), "year");
        }
        return apart.isNegative() ? amount + " ago" : "in " + amount;
    }

    private static String plural(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
