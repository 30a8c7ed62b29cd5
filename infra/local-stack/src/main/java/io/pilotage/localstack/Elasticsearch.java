package io.pilotage.localstack;

import java.util.List;
import java.util.Map;

/** A node of Elasticsearch without passwords, on loopback: a cluster of its own, or one of several. */
public final class Elasticsearch extends Server {
    private final int port;
    private final ElasticsearchHome home;

    Elasticsearch(Folders folders, int port) {
        this("elasticsearch", folders, port, "discovery.type: single-node\ntransport.port: 0", List.of());
    }

    /**
     * @param membership settings that say how it finds the others
     * @param options of its JVM beyond the usual ones
     */
    Elasticsearch(String name, Folders folders, int port, String membership, List<String> options) {
        super(name, folders);
        this.port = port;
        home = new ElasticsearchHome(
                folders.servers(), data(), port, "node.name: " + name + "\n" + membership, options);
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The address of the REST API, without a slash at its end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    void prepare() {
        home.prepare();
        Privileges.own(data());
    }

    @Override
    List<String> command() {
        return Privileges.dropped(
                List.of("/bin/bash", home.program().toString()), folders().data());
    }

    @Override
    Map<String, String> environment() {
        return Map.of(
                "ES_JAVA_HOME", Java.home(),
                "ES_PATH_CONF", home.configuration().toString(),
                "ES_TMPDIR", home.temporary().toString(),
                "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Dpilotage.server=" + data());
    }

    @Override
    boolean isReady() {
        return Http.isOk(url() + "/_cluster/health?wait_for_status=yellow&timeout=2s");
    }
}
