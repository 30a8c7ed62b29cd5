package io.pilotage.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at Keycloak's pages, with cookies (secure ones on this machine too, as browsers do) and without scripts. */
final class KeycloakVisitor {
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private final LocalStack stack = LocalStack.shared();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();

    /** Goes to the application's sign-in, with more parameters if any. */
    String signIn(String more) {
        return signIn(more, stack.applicationUrl() + "/login/oauth2/code/keycloak");
    }

    String signIn(String more, String redirect) {
        return open(stack.keycloak().issuer()
                + "/protocol/openid-connect/auth?client_id=pilotage-web&response_type=code&scope=openid&state=s"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
                + URLEncoder.encode(redirect, StandardCharsets.UTF_8) + more);
    }

    /** Fills in the registration form, to hire. */
    String register(String first, String last, String address) {
        return register(first, last, address, "organisation");
    }

    String register(String first, String last, String address, String accountType) {
        return submit(
                signIn("&prompt=create"),
                Map.of("firstName", first, "lastName", last, "email", address, "account_type", accountType));
    }

    /** Opens a page, and goes where Keycloak sends one on; what is sent to the application is answered as its address. */
    String open(String address) {
        return follow(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** Sends the first form of a page. */
    String submit(String page, Map<String, String> fields) {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new AssertionError("no form in " + page);
        }
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The page as it is read: where a long word may break (wbr) is no part of the word. */
    private String follow(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request);
        String location = answer.headers().firstValue("Location").orElse("");
        if (location.startsWith(stack.applicationUrl())) {
            return location;
        }
        return location.isEmpty() ? answer.body().replace("<wbr>", "") : open(location);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", cookies.values()));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String set) {
        String cookie = set.split(";", 2)[0];
        String name = cookie.split("=", 2)[0];
        if (set.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, cookie);
        }
    }
}
