package io.pilotage.ui.testing;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Counts the statements that each thread sends to the database. */
@TestComponent
public class CountedStatements implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).countQuery().build()
                : bean;
    }

    /** How many statements the action takes on this thread. */
    public static long during(Runnable action) {
        QueryCountHolder.clear();
        action.run();
        return QueryCountHolder.getGrandTotal().getTotal();
    }
}
