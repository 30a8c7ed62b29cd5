package io.pilotage.ui.engagement;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.pilotage.marketplace.engagement.BiddingMode;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.BriefBuilder;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.UkTime;
import io.pilotage.ui.component.FieldRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How bids come in, until when, and when everybody hears. */
final class BiddingSection extends BriefSection {

    private final RadioButtonGroup<BiddingMode> mode;
    private final DateTimePicker questionsUntil;
    private final DateTimePicker closesAt;
    private final DatePicker decisionOn;
    private final boolean sealedOnly;

    BiddingSection(FieldRegistry form, Sector sector) {
        super("engagement.brief.bidding");
        sealedOnly = sector == Sector.PUBLIC;
        mode = form.field("biddingMode", new RadioButtonGroup<>(getTranslation("engagement.brief.mode")));
        mode.getElement().getThemeList().add("vertical");
        mode.setItems(BiddingMode.values());
        mode.setItemLabelGenerator(value -> value.label() + ": " + value.explanation());
        if (sealedOnly) {
            mode.setReadOnly(true);
            mode.setHelperText(getTranslation("engagement.brief.mode.public"));
        }
        questionsUntil = moment(form, "questionsUntil", "engagement.brief.questions");
        closesAt = moment(form, "closesAt", "engagement.brief.closes");
        decisionOn = form.field("decisionOn", new DatePicker(getTranslation("engagement.brief.decision")));
        decisionOn.setLocale(Locale.UK);
        decisionOn.setHelperText(getTranslation("engagement.brief.decision.help"));
        add(mode, questionsUntil, closesAt, columns(decisionOn));
    }

    @Override
    void read(Brief brief) {
        mode.setValue(sealedOnly ? BiddingMode.SEALED : requireNonNullElse(brief.biddingMode(), BiddingMode.SEALED));
        questionsUntil.setValue(local(brief.questionsUntil()));
        closesAt.setValue(local(brief.closesAt()));
        decisionOn.setValue(brief.decisionOn());
    }

    @Override
    void write(BriefBuilder brief) {
        brief.biddingMode(mode.getValue())
                .questionsUntil(instant(questionsUntil.getValue()))
                .closesAt(instant(closesAt.getValue()))
                .decisionOn(decisionOn.getValue());
    }

    private DateTimePicker moment(FieldRegistry form, String name, String key) {
        DateTimePicker picker = form.field(name, new DateTimePicker(getTranslation(key)));
        picker.setLocale(Locale.UK);
        picker.setStep(Duration.ofMinutes(30));
        picker.setHelperText(getTranslation(key + ".help"));
        return picker;
    }

    private static @Nullable LocalDateTime local(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, UkTime.ZONE);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(UkTime.ZONE).toInstant();
    }
}
