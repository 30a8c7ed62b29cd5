package io.pilotage.stripe.simulator.api;

import io.pilotage.stripe.simulator.state.Json;
import io.pilotage.stripe.simulator.state.Kind;
import io.pilotage.stripe.simulator.state.View;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What happens by itself as time goes by: sessions expire, payouts arrive. */
public final class Passing {
    private Passing() {}

    /** Whether anything is due, asked often and without writing. */
    public static boolean due(View view, long now) {
        return !expiring(view, now).isEmpty() || !arriving(view, now).isEmpty();
    }

    public static void happen(Operation operation) {
        for (ObjectNode session : expiring(operation.state(), operation.now())) {
            CheckoutSessions.expire(operation, Json.text(session, "id"));
        }
        for (ObjectNode payout : arriving(operation.state(), operation.now())) {
            Payouts.arrive(operation, payout);
        }
    }

    /** Makes all pending money available now. */
    public static void settle(Operation operation) {
        long now = operation.now();
        operation
                .state()
                .oldestFirst(Kind.BALANCE_TRANSACTION)
                .filter(entry -> Json.number(entry, "available_on") > now)
                .map(entry -> Json.text(entry, "id"))
                .toList()
                .forEach(id ->
                        operation.state().edit(Kind.BALANCE_TRANSACTION, id, entry -> entry.put("available_on", now)));
    }

    private static List<ObjectNode> expiring(View view, long now) {
        return view.oldestFirst(Kind.SESSION)
                .filter(session -> Json.text(session, "status").equals("open"))
                .filter(session -> Json.number(session, "expires_at") <= now)
                .toList();
    }

    private static List<ObjectNode> arriving(View view, long now) {
        return view.oldestFirst(Kind.PAYOUT)
                .filter(payout -> Json.text(payout, "status").equals("pending"))
                .filter(payout -> Json.number(payout, "arrival_date") <= now)
                .toList();
    }
}
