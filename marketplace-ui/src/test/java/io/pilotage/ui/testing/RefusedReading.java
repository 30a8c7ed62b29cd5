package io.pilotage.ui.testing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets whatever a screen reads be refused, as some rule or other would. */
@TestComponent
public class RefusedReading implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable RuntimeException> REFUSAL = new ThreadLocal<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Refusing(source) : bean;
    }

    /** Runs {@code action} while every reading on this thread fails with {@code why}. */
    public static void during(RuntimeException why, Runnable action) {
        REFUSAL.set(why);
        try {
            action.run();
        } finally {
            REFUSAL.remove();
        }
    }

    private static final class Refusing extends DelegatingDataSource {

        Refusing(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            RuntimeException why = REFUSAL.get();
            if (why != null) {
                throw why;
            }
            return super.getConnection();
        }
    }
}
