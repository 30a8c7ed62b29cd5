package io.pilotage.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests and reads JSON. */
final class Http {

    static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** What came back; headers that did not come are empty. */
    record Answer(int status, String etag, String location, List<String> cookies, JsonNode body, String request) {

        /** The body, if the answer has this status. */
        JsonNode expect(int expected) {
            if (status != expected) {
                throw new StepFailed(request + " answered " + status + " instead of " + expected + ": " + body);
            }
            return body;
        }

        /** The body, if the request was refused with this status and problem type. */
        JsonNode refused(int expected, String slug) {
            String type = expect(expected).path("type").asString("");
            if (!type.endsWith("/" + slug)) {
                throw new StepFailed(request + " was refused as " + type + " instead of " + slug);
            }
            return body;
        }
    }

    Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(Duration.ofSeconds(30)).build();
        String what = built.method() + " " + built.uri();
        try {
            HttpResponse<String> response = client.send(built, HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().allValues("Set-Cookie"),
                    json ? JSON.readTree(body) : JSON.getNodeFactory().stringNode(body),
                    what);
        } catch (IOException unreachable) {
            throw new StepFailed(
                    what + " got no answer (" + unreachable + "). Is the system running? Start it with make run.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StepFailed(what + " was interrupted");
        }
    }

    static HttpRequest.Builder to(String url) {
        return HttpRequest.newBuilder(URI.create(url));
    }

    static HttpRequest.Builder form(String url, String fields) {
        return to(url).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields));
    }
}
