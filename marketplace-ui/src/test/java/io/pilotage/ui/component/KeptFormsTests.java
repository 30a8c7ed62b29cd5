package io.pilotage.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever the product lets people type stands in a form that keeps it, or here with the reason why it does not. */
class KeptFormsTests {

    private static final Map<String, String> NOT_KEPT = Map.of(
            "team.NewSecret", "is only read, and a secret",
            "profile.MonthField", "is a field, which the forms register",
            "bid.InterestRow", "is a field, which the form of a bid registers",
            "audit.AuditView", "is a filter, which stands in the address",
            "search.SearchView", "are the words of a search, which stand in the address",
            "search.SearchFilters", "is a filter, which stands in the address",
            "engagement.EngagementsView", "is a filter, which stands in the address");

    private static final Set<String> REGISTERING = Set.of("field", "known");

    private final JavaClasses screens =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.pilotage.ui");

    @Test
    void everyTextThatPeopleTypeIsKeptByItsForm() {
        Map<String, Long> typed = screens.stream()
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .filter(KeptFormsTests::makesATextField)
                .collect(Collectors.groupingBy(KeptFormsTests::place, Collectors.counting()));
        Map<String, Long> registered = screens.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> REGISTERING.contains(call.getName()))
                .collect(Collectors.groupingBy(KeptFormsTests::place, Collectors.counting()));
        assertThat(typed).hasSizeGreaterThan(25).containsKey("component.BindingAct");

        Set<String> unkept = new TreeSet<>();
        typed.forEach((place, fields) -> {
            if (registered.getOrDefault(place, 0L) < fields) {
                unkept.add(place);
            }
        });

        assertThat(unkept).containsExactlyInAnyOrderElementsOf(NOT_KEPT.keySet());
    }

    private static boolean makesATextField(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        return owner.isAssignableTo(TextFieldBase.class) || owner.isEquivalentTo(TextArea.class);
    }

    /** The source file, below the package of the screens. */
    private static String place(JavaCall<?> call) {
        return call.getOriginOwner()
                .getName()
                .replaceFirst("^io\\.pilotage\\.ui\\.", "")
                .replaceFirst("\\$.*", "");
    }
}
