package io.pilotage.marketplace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.pilotage.marketplace.identity.Impersonation;

@AnalyzeClasses(packages = "io.pilotage", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule onlyTheSearchIndexerKnowsElasticsearch = noClasses()
            .that()
            .resideOutsideOfPackage("io.pilotage.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("co.elastic..");

    @ArchTest
    static final ArchRule onlyBillingKnowsStripe = noClasses()
            .that()
            .resideOutsideOfPackages("io.pilotage.marketplace.billing.stripe..", "io.pilotage.stripe.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.stripe..");

    @ArchTest
    static final ArchRule onlyIdentityKnowsKeycloak = noClasses()
            .that()
            .resideOutsideOfPackage("io.pilotage.marketplace.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.keycloak..");

    @ArchTest
    static final ArchRule nothingHereKnowsVaadin =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("com.vaadin..");

    @ArchTest
    static final ArchRule onlyTheDemonstrationAndAlertsActAsSomebodyElse = noClasses()
            .that()
            .resideOutsideOfPackages("io.pilotage.marketplace.demonstration..", "io.pilotage.marketplace.alert..")
            .and()
            .areNotAssignableTo(Impersonation.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Impersonation.class);

    @ArchTest
    static final ArchRule modulesFormNoCycles =
            slices().matching("io.pilotage.marketplace.(*)..").should().beFreeOfCycles();
}
