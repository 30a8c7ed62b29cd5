package io.pilotage.marketplace.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address that people use, from the configuration alone: what a request says of its host is never believed. */
@Component
public class PublicAddress {

    private final String address;

    PublicAddress(@Value("${pilotage.public-url}") String address) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** @param path beginning with a slash, or nothing */
    public String of(String path) {
        return address + path;
    }

    /** Scheme, host and port, as browsers write an origin. */
    public String origin() {
        URI parsed = URI.create(address);
        return parsed.getScheme() + "://" + parsed.getAuthority();
    }

    public boolean isBehindTls() {
        return address.startsWith("https:");
    }
}
