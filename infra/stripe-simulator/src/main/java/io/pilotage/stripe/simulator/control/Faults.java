package io.pilotage.stripe.simulator.control;

import io.pilotage.stripe.simulator.control.Fault.Sort;
import io.pilotage.stripe.simulator.state.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;

/** The misbehaviours that are still to come; each strike uses one up. */
public final class Faults {
    /** What shall happen to one request. */
    public record OnRequest(Optional<Integer> failWith, boolean loseAnswer, long waitMilliseconds) {}

    /**
     * What shall happen to one event.
     *
     * @param copies how often it is delivered
     * @param reorder how many more events are held back together with this one, when they shall change places
     */
    public record OnEvent(int copies, long delayMilliseconds, Optional<Integer> reorder) {}

    private final List<Fault> coming = new ArrayList<>();

    synchronized void add(Fault fault) {
        coming.add(fault);
    }

    synchronized void clear() {
        coming.clear();
    }

    synchronized ArrayNode shown() {
        ArrayNode shown = Json.array();
        coming.forEach(fault -> shown.add(fault.shown()));
        return shown;
    }

    public synchronized OnRequest request(String method, String path) {
        Predicate<Fault> hit = fault -> fault.strikes(method, path);
        return new OnRequest(
                use(Sort.FAIL, hit).map(Fault::status),
                use(Sort.LOSE_ANSWER, hit).isPresent(),
                use(Sort.SLOW, hit).map(Fault::milliseconds).orElse(0L));
    }

    public synchronized OnEvent event(String type) {
        Predicate<Fault> hit = fault -> fault.strikes("*", type);
        boolean drop = use(Sort.DROP, hit).isPresent();
        boolean twice = use(Sort.DUPLICATE, hit).isPresent();
        Optional<Fault> reorder = use(Sort.REORDER, hit);
        long delay =
                use(Sort.DELAY, hit).or(() -> reorder).map(Fault::milliseconds).orElse(0L);
        return new OnEvent(drop ? 0 : twice ? 2 : 1, delay, reorder.map(fault -> fault.times() - 1));
    }

    private Optional<Fault> use(Sort sort, Predicate<Fault> hit) {
        for (int i = 0; i < coming.size(); i++) {
            Fault fault = coming.get(i);
            if (fault.sort() == sort && hit.test(fault)) {
                if (fault.times() == 1) {
                    coming.remove(i);
                } else {
                    coming.set(i, fault.struck());
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
