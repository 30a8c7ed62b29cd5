package io.pilotage.ui.firm;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.RegistryCheckOffer;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a firm says of itself, when it is founded and later. */
final class FirmForm extends CheckedForm {

    private final TextField name = field("name", new TextField(getTranslation("firm.name")));
    private final TextArea description = field("description", new TextArea(getTranslation("firm.description")));
    private final TextField website = field("website", new TextField(getTranslation("firm.website")));
    private final TextField registryNumber = field("registryNumber", new TextField(getTranslation("firm.number")));

    /**
     * @param known what it says now, or null for a new firm
     * @param check has the number looked up that should tell it from another
     */
    FirmForm(@Nullable FirmDetails known, Consumer<FirmDetails.Statement> said, Consumer<FirmDetails.Statement> check) {
        addClassName("answers");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(120);
        description.setRequiredIndicatorVisible(true);
        description.setMaxLength(2000);
        description.setWidthFull();
        website.setPlaceholder("https://www.example.org");
        registryNumber.setHelperText(getTranslation("firm.number.help"));
        registryNumber.setMaxLength(20);
        if (known != null) {
            name.setValue(known.name());
            description.setValue(known.description());
            website.setValue(Objects.requireNonNullElse(known.website(), ""));
            registryNumber.setValue(Objects.requireNonNullElse(known.registryNumber(), ""));
        }
        var offer = new RegistryCheckOffer(() -> check(() -> check.accept(statement())));
        Button save = new Button(getTranslation(known == null ? "firm.found" : "firm.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(event -> {
            submit(() -> offer.watch(() -> said.accept(statement())));
            save.setEnabled(true);
        });
        add(name, description, website, registryNumber, unplaced(), offer, save);
        keep("firm/" + (known == null ? "new" : known.id().value()));
    }

    private FirmDetails.Statement statement() {
        return new FirmDetails.Statement(
                name.getValue(), description.getValue(), website.getValue(), registryNumber.getValue());
    }
}
