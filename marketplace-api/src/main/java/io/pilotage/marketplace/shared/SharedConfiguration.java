package io.pilotage.marketplace.shared;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** The JSON form of money, days and moments, for everybody. */
@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    /** What the REST door reads with. */
    @Bean
    JsonFactory boundedJson() {
        return new BoundedJson();
    }

    /** A number or a truth is no text: {@code "name": 1} is a mistake of whoever sends it. */
    @Bean
    JsonMapperBuilderCustomizer textsAreTexts() {
        return mapper -> mapper.withCoercionConfig(
                LogicalType.Textual,
                texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
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
