package io.pilotage.marketplace.limits;

import io.pilotage.marketplace.shared.Commands;
import io.pilotage.search.EngagementSearch;
import io.pilotage.search.ExecutiveSearch;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/**
 * Limits how often people give commands and search, at both doors alike. What a command calls in turn is part of it. Calls are counted
 * before anything else of them happens, so that refused ones count as well.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class LimitedCalls {

    /** What was taken for the present command beside the command itself. */
    private static final ScopedValue<Set<String>> IN_COMMAND = ScopedValue.newInstance();

    private static final int BEFORE_ALL_ELSE = Ordered.HIGHEST_PRECEDENCE + 100;

    /** Whether the present call is part of a command that has not taken this yet; from now on it has. */
    static boolean firstInCommand(Limit limit, Object whose) {
        return IN_COMMAND.isBound() && IN_COMMAND.get().add(limit + " " + whose);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor commandsAreLimited(ObjectProvider<RateLimits> limits) {
        MethodInterceptor count = call -> {
            if (IN_COMMAND.isBound()) {
                return call.proceed();
            }
            limits.getObject().take(Limit.COMMANDS);
            return ScopedValue.where(IN_COMMAND, new HashSet<>()).call(call::proceed);
        };
        return first(new DefaultPointcutAdvisor(new Commands(), count));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor searchesAreLimited(ObjectProvider<RateLimits> limits) {
        MethodBeforeAdvice count =
                (method, arguments, target) -> limits.getObject().take(Limit.SEARCHES);
        return first(new DefaultPointcutAdvisor(new Searches(), count));
    }

    private static DefaultPointcutAdvisor first(DefaultPointcutAdvisor advisor) {
        advisor.setOrder(BEFORE_ALL_ELSE);
        return advisor;
    }

    /** Everything that asks the search engine for somebody. */
    private static final class Searches extends StaticMethodMatcherPointcut {

        Searches() {
            setClassFilter(type ->
                    EngagementSearch.class.isAssignableFrom(type) || ExecutiveSearch.class.isAssignableFrom(type));
        }

        @Override
        public boolean matches(Method method, Class<?> type) {
            return method.getDeclaringClass() != Object.class;
        }
    }
}
