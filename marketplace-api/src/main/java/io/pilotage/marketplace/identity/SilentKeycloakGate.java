package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.Commands;
import io.pilotage.marketplace.shared.MovesMoney;
import org.springframework.aop.Advisor;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.Pointcuts;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/**
 * While Keycloak is silent nobody can take an account or a staff role away. So once it was not heard for {@link
 * IdentityProperties#silence()}, the commands of staff and those that {@linkplain MovesMoney move money or bind somebody to pay} are
 * refused at both doors, and no others: whoever leaves may leave.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class SilentKeycloakGate {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor staffAndMoneyWaitForKeycloak(
            ObjectProvider<CurrentPerson> current, ObjectProvider<KeycloakContact> keycloak) {
        MethodBeforeAdvice check = (method, arguments, target) -> {
            CurrentPerson caller = current.getObject();
            boolean needsItsWord =
                    caller.isStaff() || target != null && Commands.carries(method, target.getClass(), MovesMoney.class);
            if (needsItsWord && caller.id().isPresent()) {
                keycloak.getObject().requireHeardLately();
            }
        };
        return new DefaultPointcutAdvisor(
                Pointcuts.union(
                        new Commands((method, type) -> !OwnAccount.class.isAssignableFrom(type)),
                        new AnnotationMatchingPointcut(null, MovesMoney.class)),
                check);
    }
}
