package io.pilotage.marketplace.testing;

import io.pilotage.marketplace.MarketplaceApiApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Like {@link ServerTest}, on a port of its own, as a node behind a proxy at 127.0.0.1 that speaks TLS; little is allowed there, and not
 * for long.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = MarketplaceApiApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "pilotage.public-url=https://pilotage.example",
            "pilotage.proxies=127.0.0.1/32",
            "pilotage.doors.memory=16MB",
            "pilotage.doors.patience=1s",
            "pilotage.doors.longest-upload=4s",
            "pilotage.limits.factor=1",
            "pilotage.limits.anonymous-reads=3/1h",
            "pilotage.limits.searches=2/1h",
            "pilotage.limits.commands=4/1h",
            "pilotage.limits.organisation-commands=6/1h",
            "pilotage.limits.secret-links=2/1h",
            "pilotage.limits.foundings=3/1h",
            "pilotage.limits.invitations=3/1h",
            "pilotage.limits.invitations-of-a-person=5/1h",
            "pilotage.limits.submissions=2/1h",
            "pilotage.limits.questions=2/1h",
            "pilotage.limits.mails-to-an-address=3/1h",
            "pilotage.limits.mails-to-an-address-from-a-person=2/1h",
            "pilotage.limits.payment-pages=2/1h",
            "pilotage.limits.imports=2/1h"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Servers.class)
@Import(Callers.class)
public @interface DoorTest {}
