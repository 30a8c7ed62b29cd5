package io.pilotage.marketplace.benchmark;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long each of a number of requests took, in milliseconds, in ascending order. */
record Latencies(double[] sorted) {

    static Latencies ofNanos(Collection<Long> nanos) {
        return new Latencies(nanos.stream().mapToDouble(it -> it / 1e6).sorted().toArray());
    }

    /** The smallest time within which the given share, 0 to 1, of the requests was answered (nearest rank). */
    double quantile(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** The median of one figure over several rounds. */
    static double median(List<Latencies> rounds, ToDoubleFunction<Latencies> figure) {
        double[] figures = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = figures.length / 2;
        return figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
    }

    static double median(double... figures) {
        return median(List.of(new Latencies(Arrays.stream(figures).sorted().toArray())), it -> it.quantile(0.5));
    }
}
