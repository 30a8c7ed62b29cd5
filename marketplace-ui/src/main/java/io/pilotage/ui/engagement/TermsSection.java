package io.pilotage.ui.engagement;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.BriefBuilder;
import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.ui.component.FieldRegistry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** How much of somebody's time, from when, where, in which languages and with which clearance. */
final class TermsSection extends BriefSection {

    /** Those that are asked for oftenest besides English; any other can be typed. */
    private static final List<String> USUAL_LANGUAGES =
            List.of("Welsh", "Scottish Gaelic", "Irish", "British Sign Language", "Polish", "Punjabi", "Urdu");

    private final BigDecimalField daysPerMonth;
    private final DatePicker startsOn;
    private final IntegerField lengthMonths;
    private final Select<Region> region;
    private final IntegerField onSitePercent;
    private final TextField place;
    private final MultiSelectComboBox<String> languages;
    private final Select<ClearanceLevel> clearance;

    TermsSection(FieldRegistry form) {
        super("engagement.brief.terms");
        daysPerMonth = form.field("daysPerMonth", new BigDecimalField(getTranslation("engagement.brief.days")));
        startsOn = form.field("startsOn", new DatePicker(getTranslation("engagement.brief.start")));
        startsOn.setLocale(Locale.UK);
        lengthMonths = form.field("lengthMonths", new IntegerField(getTranslation("engagement.brief.length")));
        lengthMonths.setSuffixComponent(new Span(getTranslation("engagement.brief.months")));
        region = form.field("region", new Select<>());
        region.setLabel(getTranslation("engagement.brief.region"));
        region.setItems(Region.values());
        region.setItemLabelGenerator(Region::label);
        onSitePercent = form.field("onSitePercent", new IntegerField(getTranslation("engagement.brief.on-site")));
        onSitePercent.setSuffixComponent(new Span("%"));
        onSitePercent.setHelperText(getTranslation("engagement.brief.on-site.help"));
        place = form.field("place", new TextField(getTranslation("engagement.brief.place")));
        place.setHelperText(getTranslation("engagement.brief.place.help"));
        place.setMaxLength(100);
        languages = form.field("languages", new MultiSelectComboBox<>(getTranslation("engagement.brief.languages")));
        languages.setItems(USUAL_LANGUAGES);
        languages.setAllowCustomValue(true);
        languages.addCustomValueSetListener(
                event -> languages.select(event.getDetail().strip()));
        languages.setHelperText(getTranslation("engagement.brief.languages.help"));
        clearance = form.field("clearance", new Select<>());
        clearance.setLabel(getTranslation("engagement.brief.clearance"));
        clearance.setItems(ClearanceLevel.values());
        clearance.setItemLabelGenerator(
                it -> it == null ? getTranslation("engagement.brief.clearance.none") : it.label());
        clearance.setEmptySelectionAllowed(true);
        clearance.setEmptySelectionCaption(getTranslation("engagement.brief.clearance.none"));
        clearance.setHelperText(getTranslation("engagement.brief.clearance.help"));
        add(columns(daysPerMonth, lengthMonths, startsOn, region, onSitePercent, place, languages, clearance));
    }

    @Override
    void show(EngagementKind kind) {
        boolean byTheDay = kind == EngagementKind.FRACTIONAL || kind == EngagementKind.INTERIM;
        daysPerMonth.setVisible(byTheDay);
        daysPerMonth.setHelperText(getTranslation(
                kind == EngagementKind.INTERIM ? "engagement.brief.days.interim" : "engagement.brief.days.fractional"));
        lengthMonths.setVisible(kind != EngagementKind.PERMANENT);
        lengthMonths.setHelperText(getTranslation(
                kind == EngagementKind.FRACTIONAL ? "engagement.brief.length.open" : "engagement.brief.length.help"));
    }

    @Override
    void read(Brief brief) {
        daysPerMonth.setValue(brief.daysPerMonth());
        startsOn.setValue(brief.startsOn());
        lengthMonths.setValue(brief.lengthMonths());
        region.setValue(brief.region());
        onSitePercent.setValue(brief.onSitePercent());
        place.setValue(requireNonNullElse(brief.place(), ""));
        languages.setValue(new LinkedHashSet<>(brief.languages()));
        clearance.setValue(brief.clearance());
    }

    @Override
    void write(BriefBuilder brief) {
        brief.daysPerMonth(daysPerMonth.isVisible() ? daysPerMonth.getValue() : null)
                .startsOn(startsOn.getValue())
                .lengthMonths(lengthMonths.isVisible() ? lengthMonths.getValue() : null)
                .region(region.getValue())
                .onSitePercent(onSitePercent.getValue())
                .place(place.getValue())
                .languages(List.copyOf(languages.getValue()))
                .clearance(clearance.getValue());
    }
}
