package io.pilotage.ui.profile;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.ui.component.FieldRegistry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Rate, time and place. */
final class TermFields extends Div {

    private final BigDecimalField rate = new BigDecimalField(getTranslation("profile.rate"));
    private final BigDecimalField days = new BigDecimalField(getTranslation("profile.days"));
    private final DatePicker from = new DatePicker(getTranslation("profile.available"));
    private final Select<Region> region = new Select<>();
    private final IntegerField travel = new IntegerField(getTranslation("profile.travel"));
    private final IntegerField remote = new IntegerField(getTranslation("profile.remote"));

    TermFields(ProfileContent content, FieldRegistry fields) {
        addClassName("row-fields");
        rate.setPrefixComponent(new Span("£"));
        from.setLocale(Locale.UK);
        from.setHelperText(getTranslation("profile.available.help"));
        from.setClearButtonVisible(true);
        region.setLabel(getTranslation("profile.region"));
        region.setItems(Region.values());
        region.setItemLabelGenerator(Region::label);
        travel.setSuffixComponent(new Span("km"));
        remote.setSuffixComponent(new Span("%"));
        add(rate, days, from, region, travel, remote);
        fields.field("dayRate", rate);
        fields.field("daysPerMonthFree", days);
        fields.field("availableFrom", from);
        fields.field("region", region);
        fields.field("travelKm", travel);
        fields.field("remotePercent", remote);
        fill(content);
    }

    void fill(ProfileContent content) {
        rate.setValue(content.dayRate() == null ? null : content.dayRate().getAmount());
        days.setValue(content.daysPerMonthFree());
        from.setValue(content.availableFrom());
        region.setValue(content.region());
        travel.setValue(content.travelKm());
        remote.setValue(content.remotePercent());
    }

    @Nullable
    Money dayRate() {
        return rate.getValue() == null ? null : Money.of(CurrencyUnit.GBP, rate.getValue(), RoundingMode.HALF_EVEN);
    }

    @Nullable
    BigDecimal daysPerMonthFree() {
        return days.getValue();
    }

    @Nullable
    LocalDate availableFrom() {
        return from.getValue();
    }

    @Nullable
    Region region() {
        return region.getValue();
    }

    @Nullable
    Integer travelKm() {
        return travel.getValue();
    }

    @Nullable
    Integer remotePercent() {
        return remote.getValue();
    }
}
