package io.pilotage.demo;

import io.pilotage.localstack.OneTimeCode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sign-in of the level that acts on money need, through Keycloak's own pages as a browser would do it: password, one-time code,
 * authorization code with PKCE. A program of a real person would open the browser instead.
 */
public final class KeycloakSignIn {

    private static final String CLIENT = "pilotage-cli";
    private static final String BACK = "http://localhost/signed-in";
    private static final Pattern FORM = Pattern.compile("action=\"(http[^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Http http = new Http();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String protocol;

    /** @param issuer the realm's */
    public KeycloakSignIn(String issuer) {
        protocol = issuer + "/protocol/openid-connect/";
    }

    /** The access token of a demonstration account that has just given its password and a one-time code. */
    public String proven(String email, String password) {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        String question = follow(Http.to(protocol + "auth?"
                        + fields(Map.of(
                                "client_id", CLIENT,
                                "response_type", "code",
                                "scope", "openid",
                                "redirect_uri", BACK,
                                "acr_values", "gold",
                                "code_challenge", challenge(verifier),
                                "code_challenge_method", "S256")))
                .GET());
        String second = answer(question, Map.of("username", email, "password", password));
        String back = answer(second, Map.of("otp", OneTimeCode.at(Instant.now())));
        String code = found(CODE, back, "Keycloak did not let " + email + " in");
        return http.send(Http.form(
                        protocol + "token",
                        fields(Map.of(
                                "grant_type", "authorization_code",
                                "client_id", CLIENT,
                                "code", code,
                                "redirect_uri", BACK,
                                "code_verifier", verifier))))
                .expect(200)
                .path("access_token")
                .asString();
    }

    private String answer(String page, Map<String, String> values) {
        String form = found(FORM, page, "Keycloak shows no form").replace("&amp;", "&");
        return follow(Http.form(form, fields(values)));
    }

    /** The page where Keycloak leads to, or the address with the code. */
    private String follow(HttpRequest.Builder request) {
        Http.Answer answer = http.send(request.header("Cookie", cookies()));
        answer.cookies().forEach(this::keep);
        if (answer.location().isEmpty()) {
            return answer.expect(200).asString();
        }
        URI next = URI.create(protocol).resolve(answer.location());
        return next.toString().startsWith(BACK)
                ? next.toString()
                : follow(Http.to(next.toString()).GET());
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private String cookies() {
        return cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    private static String found(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new StepFailed(otherwise);
        }
        return matcher.group(1);
    }

    private static String fields(Map<String, String> values) {
        return values.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
