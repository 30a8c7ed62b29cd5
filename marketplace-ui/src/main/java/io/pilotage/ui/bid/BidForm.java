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
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.marketplace.bidding.DeclarationOfInterests;
import io.pilotage.marketplace.bidding.Interest;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.Budget;
import io.pilotage.marketplace.engagement.Criterion;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.UkTime;
import io.pilotage.ui.component.DraftForm;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The bid as its bidder writes it, saved as they type: as the draft that it is, or as one beside what was submitted. */
final class BidForm extends DraftForm<Offer> {

    private static final Interest NEW = new Interest(null, null);

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
    private final Consumer<BidDetails> kept;
    private BidDetails bid;

    /** @param kept told of the bid whenever something was stored */
    BidForm(BidDetails bid, Brief brief, Bids bids, AllInPrice price, Clock clock, Consumer<BidDetails> kept) {
        super(clock);
        this.kept = kept;
        this.bid = bid;
        this.bids = bids;
        this.price = price;
        this.currency = currency(brief.budget());
        this.fixedPrice = brief.kind() == EngagementKind.ADVISORY;
        Section evidence = section("bid.evidence", "bid.evidence.words");
        brief.criteria().forEach(criterion -> evidence.add(answer(criterion)));

        amount = money(fixedPrice ? "price" : "dayRate");
        days = fixedPrice ? null : field("daysPerMonth", new BigDecimalField(getTranslation("bid.days")));
        start = field("earliestStart", new DatePicker(getTranslation("bid.start")));
        start.setLocale(Locale.UK);
        start.setMin(LocalDate.ofInstant(clock.instant(), UkTime.ZONE));
        Section terms = section("bid.terms", "bid.terms.words");
        Div termFields = new Div(amount);
        termFields.addClassName("row-fields");
        if (days != null) {
            days.setRequiredIndicatorVisible(true);
            termFields.add(days);
        }
        termFields.add(start);
        terms.add(termFields, price);

        nothing = field("interests", new RadioButtonGroup<>(getTranslation("bid.interests.question")));
        nothing.setItems(true, false);
        nothing.setItemLabelGenerator(none -> getTranslation(none ? "bid.interests.none" : "bid.interests.some"));
        nothing.setRequiredIndicatorVisible(true);
        another = new Button(getTranslation("bid.interest.add"), event -> {
            addRow(NEW);
            interests.getLast().kind.focus();
        });
        another.addThemeVariants(ButtonVariant.TERTIARY);
        rows.addClassName("stack");
        nothing.addValueChangeListener(event -> showRows());
        Section declaration = section("bid.interests", "bid.interests.words");
        declaration.add(nothing, rows, another);

        add(evidence, terms, declaration, unplaced(), status());
        fill(stored());
        showRows();
        price.show(stored());
        ready("bid/" + bid.id().value());
    }

    BidDetails bid() {
        return bid;
    }

    /** Hands in what is written; whether that went through. If not, the form shows why beside the fields. */
    boolean handIn() {
        return saveThen(() -> bid = bids.submit(bid.id()));
    }

    /** Goes back to what was submitted. */
    void discardChanges() {
        take(() -> bid = bids.discardDraft(bid.id()));
    }

    @Override
    protected Offer written() {
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
                declaration());
    }

    @Override
    protected Offer stored() {
        return Objects.requireNonNullElse(bid.draft(), bid.offer());
    }

    @Override
    protected void store(Offer offer) {
        bid = bids.save(bid.id(), bid.version(), offer);
        kept.accept(bid);
    }

    @Override
    protected void reload() {
        bid = bids.get(bid.id());
    }

    @Override
    protected void fill(Offer offer) {
        answers.forEach((code, area) -> area.setValue(offer.answerTo(code).orElse("")));
        Money money = fixedPrice ? offer.price() : offer.dayRate();
        amount.setValue(money == null ? null : money.getAmount());
        if (days != null) {
            days.setValue(offer.daysPerMonth());
        }
        start.setValue(offer.earliestStart());
        DeclarationOfInterests declared = offer.interests();
        nothing.setValue(declared == null ? null : declared.nothingToDeclare());
        List<Interest> listed = declared == null ? List.of() : declared.interests();
        if (!listed.equals(interests.stream().map(InterestRow::interest).toList())) {
            forget("interests.interests[");
            interests.clear();
            rows.removeAll();
            listed.forEach(this::addRow);
        }
    }

    @Override
    protected void make(Collection<String> names) {
        for (int size = entries("interests.interests", names); interests.size() < size; ) {
            addRow(NEW);
        }
    }

    @Override
    protected void follow(Offer offer) {
        price.show(offer);
    }

    /** The domain names an interest shorter than where it stands. */
    @Override
    protected FieldError placed(FieldError error) {
        return error.field().startsWith("interests[")
                ? new FieldError("interests." + error.field(), error.rule(), error.message())
                : error;
    }

    @Override
    protected String label(String name) {
        return switch (name) {
            case "answers" -> getTranslation("bid.evidence");
            case "interests" -> getTranslation("bid.interests");
            default -> super.label(name);
        };
    }

    private @Nullable DeclarationOfInterests declaration() {
        Boolean none = nothing.getValue();
        if (none == null) {
            return null;
        }
        return none
                ? DeclarationOfInterests.nothing()
                : new DeclarationOfInterests(
                        false, interests.stream().map(InterestRow::interest).toList());
    }

    private TextArea answer(Criterion criterion) {
        String code = Objects.requireNonNullElse(criterion.code(), "");
        TextArea area = field("answers[" + code + "]", new TextArea(criterion.text()));
        area.setHelperText(getTranslation(
                criterion.essential() ? "bid.criterion.essential" : "bid.criterion.desirable", criterion.weight()));
        area.setMaxLength(4000);
        area.setMinRows(4);
        area.setWidthFull();
        area.setRequiredIndicatorVisible(true);
        answers.put(code, area);
        return area;
    }

    private BigDecimalField money(String name) {
        BigDecimalField field = field(name, new BigDecimalField(getTranslation("bid." + name)));
        field.setPrefixComponent(new Span(currency.getSymbol(Locale.UK)));
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private void addRow(Interest interest) {
        InterestRow row = new InterestRow(interest, this::removeRow);
        String name = name(interests.size());
        interests.add(row);
        rows.add(row);
        field(name + ".kind", row.kind);
        field(name + ".description", row.description);
    }

    /** Rows carry their position in their names, so that those below move up. */
    private void removeRow(InterestRow row) {
        int gone = interests.indexOf(row);
        interests.remove(row);
        rows.remove(row);
        forget(name(gone));
        for (int i = gone; i < interests.size(); i++) {
            rename(name(i + 1), name(i));
        }
        changed();
    }

    private static String name(int index) {
        return "interests.interests[" + index + "]";
    }

    private void showRows() {
        boolean some = Boolean.FALSE.equals(nothing.getValue());
        rows.setVisible(some);
        another.setVisible(some);
        if (some && interests.isEmpty()) {
            addRow(NEW);
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
