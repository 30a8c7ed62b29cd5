package io.pilotage.marketplace.web.door;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the node takes in at once. Visitors and Stripe have budgets of their own, so that none keeps the others out. */
@Component
final class Budgets {

    private final Budget people;
    private final Budget visitors;
    private final Budget signed;
    private final Budget disk;

    Budgets(DoorProperties doors) {
        long quarter = doors.memory().toBytes() / 4;
        people = new Budget(2 * quarter);
        visitors = new Budget(quarter);
        signed = new Budget(quarter);
        disk = new Budget(doors.disk().toBytes());
    }

    /** Null for what is small and read elsewhere. */
    @Nullable
    Budget of(BodyKind kind) {
        return switch (kind) {
            case FORM -> null;
            case FILE, FILE_OF_A_SCREEN -> disk;
            case SIGNED -> signed;
            case VISITORS -> visitors;
            case COMMAND -> people;
        };
    }

    /** Bytes that are taken at present, of all of them. */
    long taken() {
        return Stream.of(people, visitors, signed, disk)
                .mapToLong(Budget::taken)
                .sum();
    }
}
