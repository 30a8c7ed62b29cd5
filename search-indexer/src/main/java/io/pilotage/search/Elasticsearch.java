package io.pilotage.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** A connection to Elasticsearch that gives up after a fixed time. */
public final class Elasticsearch implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    private final ElasticsearchClient client;

    private Elasticsearch(ElasticsearchClient client) {
        this.client = client;
    }

    /** Opens no connection yet; the engine need not be up. */
    public static Elasticsearch connect(SearchProperties properties, Duration responseTimeout) {
        var nodes = Arrays.stream(properties.url().split(","))
                .map(node -> URI.create(node.strip()))
                .toArray(URI[]::new);
        var builder = Rest5Client.builder(nodes)
                .setConnectionConfigCallback(connection -> connection
                        .setConnectTimeout(timeout(CONNECT_TIMEOUT))
                        .setSocketTimeout(timeout(responseTimeout)))
                .setRequestConfigCallback(request -> request.setResponseTimeout(timeout(responseTimeout))
                        .setConnectionRequestTimeout(timeout(responseTimeout)));
        if (properties.apiKey() != null && !properties.apiKey().isBlank()) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "ApiKey " + properties.apiKey())});
        }
        var transport = new Rest5ClientTransport(builder.build(), new Jackson3JsonpMapper(SearchJson.MAPPER));
        return new Elasticsearch(new ElasticsearchClient(transport));
    }

    /** The client of this connection. */
    public ElasticsearchClient client() {
        return client;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}
