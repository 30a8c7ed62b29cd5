package io.pilotage.ui.onboarding;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.RegistryCheckOffer;
import java.util.function.Consumer;

/** What an organisation says of itself when it is founded on the marketplace. */
final class OrganisationForm extends CheckedForm {

    private final TextField name = field("name", new TextField(getTranslation("onboarding.organisation.name")));
    private final Select<Sector> sector = field("sector", new Select<>());
    private final Select<SizeBand> sizeBand = field("sizeBand", new Select<>());
    private final Select<Region> region = field("region", new Select<>());
    private final TextField website =
            field("website", new TextField(getTranslation("onboarding.organisation.website")));
    private final TextField registryNumber =
            field("registryNumber", new TextField(getTranslation("onboarding.organisation.number")));

    /** @param check has the number looked up that should tell it from another */
    OrganisationForm(Consumer<OrganisationDetails.Statement> founded, Consumer<OrganisationDetails.Statement> check) {
        addClassName("answers");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(120);
        name.setAutocomplete(Autocomplete.ORGANIZATION);
        choice(sector, "onboarding.organisation.sector", Sector.values(), Sector::label);
        sector.setHelperText(getTranslation("onboarding.organisation.sector.help"));
        choice(sizeBand, "onboarding.organisation.size", SizeBand.values(), SizeBand::label);
        choice(region, "onboarding.organisation.region", Region.values(), Region::label);
        website.setPlaceholder("https://www.example.org");
        registryNumber.setHelperText(getTranslation("onboarding.organisation.number.help"));
        registryNumber.setMaxLength(20);

        FormLayout fields = new FormLayout(name, sector, sizeBand, region, website, registryNumber);
        fields.setAutoResponsive(true);
        fields.setColumnWidth("18rem");
        fields.setExpandColumns(true);
        fields.setExpandFields(true);
        var offer = new RegistryCheckOffer(() -> check(() -> check.accept(statement())));
        Button found = new Button(getTranslation("onboarding.organisation.found"));
        found.addThemeVariants(ButtonVariant.PRIMARY);
        found.setDisableOnClick(true);
        found.addClickListener(event -> {
            submit(() -> offer.watch(() -> founded.accept(statement())));
            found.setEnabled(true);
        });
        add(fields, unplaced(), offer, found);
        name.focus();
    }

    private OrganisationDetails.Statement statement() {
        return new OrganisationDetails.Statement(
                name.getValue(),
                sector.getValue(),
                sizeBand.getValue(),
                region.getValue(),
                website.getValue(),
                registryNumber.getValue());
    }

    private <T> void choice(Select<T> select, String key, T[] items, ItemLabelGenerator<T> label) {
        select.setLabel(getTranslation(key));
        select.setItems(items);
        select.setItemLabelGenerator(label);
    }
}
