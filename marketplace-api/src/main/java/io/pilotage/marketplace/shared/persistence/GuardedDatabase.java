package io.pilotage.marketplace.shared.persistence;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the {@link DatabaseLine} before the pool of connections, for everybody who is given it. */
@Configuration(proxyBeanMethods = false)
class GuardedDatabase {

    @Bean
    static BeanPostProcessor guardOfThePool(ObjectProvider<DatabaseLine> line) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? line.getObject().guard(pool) : bean;
            }
        };
    }
}
