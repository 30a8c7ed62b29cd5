package io.pilotage.marketplace.matching.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A mean with the interval in which 95 of 100 means of resampled values lie (percentile bootstrap); the same values always give
 * the same interval.
 */
record Bootstrap(double mean, double low, double high) {

    private static final int SAMPLES = 10_000;
    private static final long SEED = 20_260_101;

    static Bootstrap of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("there is no mean of nothing");
        }
        var random = new Random(SEED);
        double[] means = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            for (int i = 0; i < values.size(); i++) {
                sum += values.get(random.nextInt(values.size()));
            }
            means[sample] = sum / values.size();
        }
        Arrays.sort(means);
        double mean = values.stream().mapToDouble(it -> it).average().orElseThrow();
        return new Bootstrap(mean, means[SAMPLES * 25 / 1000], means[SAMPLES * 975 / 1000 - 1]);
    }

    String inWords() {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", mean, low, high);
    }
}
