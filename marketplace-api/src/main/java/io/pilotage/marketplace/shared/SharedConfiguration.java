package io.pilotage.marketplace.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock, and the JSON form of money, days and moments, for everybody. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PlausibleTimes plausibleTimes() {
        return new PlausibleTimes();
    }

    @Bean
    MoneyModule moneyModule() {
        return new MoneyModule();
    }
}
