package io.pilotage.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.pilotage.ui.component.SpokenName;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

@AnalyzeClasses(packages = "io.pilotage.ui", importOptions = DoNotIncludeTests.class)
class ScreensArchitectureTests {

    @ArchTest
    static final ArchRule screensKnowNoServer = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("co.elastic..", "com.stripe..", "org.keycloak..", "java.sql..");

    @ArchTest
    static final ArchRule screensUseServicesAndNotControllers =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("io.pilotage.marketplace.(*).web..");

    /** Only what has no words says something else to those who listen. */
    @ArchTest
    static final ArchRule buttonsAreCalledWhatTheySay = noClasses()
            .that()
            .doNotBelongToAnyOf(SpokenName.class, ColourScheme.class)
            .and()
            .doNotHaveSimpleName("CriterionRow")
            .should()
            .callMethod(Button.class, "setAriaLabel", String.class)
            .orShould()
            .callMethod(HasAriaLabel.class, "setAriaLabel", String.class)
            .orShould()
            .callMethod(Anchor.class, "setAriaLabel", String.class);

    @ArchTest
    static final ArchRule everyScreenSaysWhoMaySeeIt = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class);
}
