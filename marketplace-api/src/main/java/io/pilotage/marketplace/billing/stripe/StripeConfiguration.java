package io.pilotage.marketplace.billing.stripe;

import com.stripe.StripeClient;
import io.pilotage.marketplace.billing.StripeSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client that calls Stripe. */
@Configuration(proxyBeanMethods = false)
class StripeConfiguration {

    /** One retry, with the same idempotency key; whatever is not known after that is found out later. */
    private static final int RETRIES = 1;

    @Bean
    StripeClient stripeClient(StripeSettings settings) {
        return StripeClient.builder()
                .setApiKey(settings.secretKey())
                .setApiBase(settings.apiBase().toString())
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setReadTimeout((int) settings.readTimeout().toMillis())
                .setMaxNetworkRetries(RETRIES)
                .build();
    }
}
