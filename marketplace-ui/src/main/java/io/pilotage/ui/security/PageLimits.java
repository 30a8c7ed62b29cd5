package io.pilotage.ui.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many pages may be open at once on a node.
 *
 * @param ofAVisitor in one browser in which nobody has signed in
 * @param ofAPerson in one browser in which somebody has
 * @param ofAllVisitors in all browsers in which nobody has
 */
@ConfigurationProperties("pilotage.pages")
record PageLimits(
        @DefaultValue("5") int ofAVisitor,
        @DefaultValue("30") int ofAPerson,
        @DefaultValue("1000") int ofAllVisitors) {}
