package io.pilotage.ui.bid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.bidding.Answer;
import io.pilotage.marketplace.bidding.BidDetails;
import io.pilotage.marketplace.bidding.BidState;
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.marketplace.bidding.DeclarationOfInterests;
import io.pilotage.marketplace.bidding.Interest;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.Budget;
import io.pilotage.marketplace.engagement.Criterion;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.UkTime;
import io.pilotage.ui.component.DraftForm;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The bid as its bidder writes it: a draft is saved as one types, a bid that is in is replaced only on purpose. */
final class BidForm extends DraftForm {

    private final Bids bids;
    private final CurrencyUnit currency;
    private final boolean fixedPrice;
    private final Map<String, TextArea> answers = new LinkedHashMap<>();
    private final BigDecimalField amount;
    private final @Nullable BigDecimalField days;
    private final DatePicker start;
    private final RadioButtonGroup<Boolean> nothing;
    private final List<InterestRow> interests = new ArrayList<>();
    private final Div rows = new Div();
    private final Button another;
    private final AllInPrice price;
    private BidDetails bid;
    private int rowsEver;

    BidForm(BidDetails bid, Brief brief, Bids bids, AllInPrice price, Clock clock) {
        super(clock);
        this.bid = bid;
        this.bids = bids;
        this.price = price;
        this.currency = currency(brief.budget());
        this.fixedPrice = brief.kind() == EngagementKind.ADVISORY;
        Offer offer = bid.offer();

        Section evidence = section("bid.evidence", "bid.evidence.words");
        brief.criteria().forEach(criterion -> evidence.add(answer(criterion, offer)));

        amount = money(fixedPrice ? "price" : "dayRate", fixedPrice ? offer.price() : offer.dayRate());
        days = fixedPrice ? null : field("daysPerMonth", new BigDecimalField(getTranslation("bid.days")));
        start = field("earliestStart", new DatePicker(getTranslation("bid.start")));
        start.setLocale(Locale.UK);
        start.setMin(LocalDate.ofInstant(clock.instant(), UkTime.ZONE));
        start.setValue(offer.earliestStart());
        Section terms = section("bid.terms", "bid.terms.words");
        Div termFields = new Div(amount);
        termFields.addClassName("row-fields");
        if (days != null) {
            days.setRequiredIndicatorVisible(true);
            days.setValue(offer.daysPerMonth());
            termFields.add(days);
        }
        termFields.add(start);
        terms.add(termFields, price);
        price.show(offer);

        nothing = field("interests", new RadioButtonGroup<>(getTranslation("bid.interests.question")));
        nothing.setItems(true, false);
        nothing.setItemLabelGenerator(none -> getTranslation(none ? "bid.interests.none" : "bid.interests.some"));
        nothing.setRequiredIndicatorVisible(true);
        another = new Button(getTranslation("bid.interest.add"), event -> addRow(new Interest(null, null)));
        another.addThemeVariants(ButtonVariant.TERTIARY);
        rows.addClassName("stack");
        DeclarationOfInterests declared = offer.interests();
        if (declared != null) {
            nothing.setValue(declared.nothingToDeclare());
            declared.interests().forEach(this::addRow);
        }
        nothing.addValueChangeListener(event -> showRows());
        showRows();
        Section declaration = section("bid.interests", "bid.interests.words");
        declaration.add(nothing, rows, another);

        add(evidence, terms, declaration, unplaced(), status());
        if (bid.state() == BidState.DRAFT) {
            ready();
        }
    }

    BidDetails bid() {
        return bid;
    }

    @Override
    protected void save() {
        List<InterestRow> kept = bid.state() == BidState.DRAFT
                ? interests.stream().filter(InterestRow::complete).toList()
                : List.copyOf(interests);
        Offer offer = offer(kept);
        price.show(offer);
        named(kept, () -> bid = bids.save(bid.id(), bid.version(), offer));
    }

    /** Saves what was typed; whether that went through. */
    boolean keep() {
        return saveThen(() -> {});
    }

    /** Hands the draft in; whether that went through. If not, the form shows why beside the fields. */
    boolean handIn() {
        if (!nothing.isEmpty() && !nothing.getValue() && interests.stream().anyMatch(row -> !row.complete())) {
            interests.forEach(BidForm::sayIncomplete);
            return false;
        }
        return saveThen(() -> bid = bids.submit(bid.id()));
    }

    private Offer offer(List<InterestRow> kept) {
        List<Answer> given = new ArrayList<>();
        answers.forEach((code, area) -> {
            if (!area.isEmpty()) {
                given.add(new Answer(code, area.getValue()));
            }
        });
        Money money = amount.getValue() == null ? null : Money.of(currency, amount.getValue(), RoundingMode.HALF_EVEN);
        return new Offer(
                given,
                fixedPrice ? null : money,
                fixedPrice ? money : null,
                days == null ? null : days.getValue(),
                start.getValue(),
                declaration(kept));
    }

    private @Nullable DeclarationOfInterests declaration(List<InterestRow> kept) {
        Boolean none = nothing.getValue();
        if (none == null) {
            return null;
        }
        return none
                ? DeclarationOfInterests.nothing()
                : new DeclarationOfInterests(
                        false, kept.stream().map(InterestRow::interest).toList());
    }

    private TextArea answer(Criterion criterion, Offer offer) {
        String code = Objects.requireNonNullElse(criterion.code(), "");
        TextArea area = field("answers[" + code + "]", new TextArea(criterion.text()));
        area.setHelperText(getTranslation(
                criterion.essential() ? "bid.criterion.essential" : "bid.criterion.desirable", criterion.weight()));
        area.setMaxLength(4000);
        area.setMinRows(4);
        area.setWidthFull();
        area.setRequiredIndicatorVisible(true);
        area.setValue(offer.answerTo(code).orElse(""));
        answers.put(code, area);
        return area;
    }

    private BigDecimalField money(String name, @Nullable Money value) {
        BigDecimalField field = field(name, new BigDecimalField(getTranslation("bid." + name)));
        field.setPrefixComponent(new Span(currency.getSymbol(Locale.UK)));
        field.setRequiredIndicatorVisible(true);
        field.setValue(value == null ? null : value.getAmount());
        return field;
    }

    private void addRow(Interest interest) {
        InterestRow row = new InterestRow(interest, this::removeRow);
        String name = "interests[#" + rowsEver++ + "]";
        row.setId(name);
        interests.add(row);
        rows.add(row);
        field(name + ".kind", row.kind);
        field(name + ".description", row.description);
        if (interest.kind() == null) {
            row.kind.focus();
        }
    }

    private void removeRow(InterestRow row) {
        interests.remove(row);
        rows.remove(row);
        forget(row.getId().orElseThrow());
        changed();
    }

    private void showRows() {
        boolean some = Boolean.FALSE.equals(nothing.getValue());
        rows.setVisible(some);
        another.setVisible(some);
        if (some && interests.isEmpty()) {
            addRow(new Interest(null, null));
        }
    }

    /** The domain counts interests, the form names its rows: an error finds the row that was sent in its place. */
    private static void named(List<InterestRow> kept, Runnable act) {
        try {
            act.run();
        } catch (InvalidInput invalid) {
            List<FieldError> errors = new ArrayList<>();
            for (FieldError error : invalid.errors()) {
                String field = error.field();
                for (int i = 0; i < kept.size(); i++) {
                    field = field.replace(
                            "interests[" + i + "]", kept.get(i).getId().orElse(""));
                }
                errors.add(new FieldError(field, error.rule(), error.message()));
            }
            throw new InvalidInput(errors);
        }
    }

    private static void sayIncomplete(InterestRow row) {
        row.kind.setErrorMessage(row.getTranslation("bid.interest.kind.missing"));
        row.kind.setInvalid(row.kind.isEmpty());
        row.description.setErrorMessage(row.getTranslation("bid.interest.description.missing"));
        row.description.setInvalid(row.description.getValue().strip().length() < 3);
        if (!row.complete()) {
            row.kind.focus();
        }
    }

    private Section section(String key, String words) {
        return new Section(new H2(getTranslation(key)), new Paragraph(getTranslation(words)));
    }

    private static CurrencyUnit currency(@Nullable Budget budget) {
        Money stated = budget == null ? null : budget.max() != null ? budget.max() : budget.min();
        return stated == null ? CurrencyUnit.GBP : stated.getCurrencyUnit();
    }
}
