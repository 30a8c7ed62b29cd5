package io.pilotage.marketplace.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Two callers who each ask the next question as soon as the last is answered: as many as this machine's cores can serve. */
final class Load {

    private static final int CALLERS = 2;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Asks every question the given number of times; a question is one request, or several that follow each other. */
    Latencies ask(List<List<HttpRequest>> questions, int times) {
        var next = new AtomicInteger();
        int total = questions.size() * times;
        var nanos = new ConcurrentLinkedQueue<Long>();
        Callable<Void> caller = () -> {
            for (int i = next.getAndIncrement(); i < total; i = next.getAndIncrement()) {
                long start = System.nanoTime();
                for (var request : questions.get(i % questions.size())) {
                    send(request);
                }
                nanos.add(System.nanoTime() - start);
            }
            return null;
        };
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var running = new ArrayList<java.util.concurrent.Future<Void>>();
            for (int i = 0; i < CALLERS; i++) {
                running.add(callers.submit(caller));
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Latencies.ofNanos(nanos);
    }

    /** The body of the answer; anything but 200 ends the benchmark. */
    String send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
