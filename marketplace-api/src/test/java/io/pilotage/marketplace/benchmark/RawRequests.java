package io.pilotage.marketplace.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** What the application asks Elasticsearch, overheard from its client's own trace, so that exactly that can be asked without it. */
final class RawRequests {

    private static final String TRACER = "co.elastic.clients.transport.rest5_client.low_level.Request";
    private static final Pattern TRACED =
            Pattern.compile("^curl -iX (\\S+) '([^']+)'(?: -d '(.*?)')?\\n# \\d", Pattern.DOTALL);

    private RawRequests() {}

    /** The requests that the application sends while it does this, in order. */
    static List<HttpRequest> during(Runnable action) {
        var tracer = (Logger) LoggerFactory.getLogger(TRACER);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        tracer.setAdditive(false);
        tracer.addAppender(heard);
        tracer.setLevel(Level.TRACE);
        try {
            action.run();
        } finally {
            tracer.setLevel(Level.OFF);
            tracer.detachAppender(heard);
        }
        if (heard.list.isEmpty()) {
            throw new IllegalStateException("nothing was asked of Elasticsearch");
        }
        return heard.list.stream()
                .map(event -> request(event.getFormattedMessage()))
                .toList();
    }

    private static HttpRequest request(String trace) {
        var parts = TRACED.matcher(trace);
        if (!parts.find()) {
            throw new IllegalStateException("not a traced request: " + trace);
        }
        String body = parts.group(3) == null ? "" : parts.group(3);
        return HttpRequest.newBuilder(URI.create(parts.group(2)))
                .header("Content-Type", "application/json")
                .method(parts.group(1), HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
