package io.pilotage.ui.bid;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.pilotage.marketplace.bidding.DeclarationOfInterests;
import io.pilotage.marketplace.bidding.Interest;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.Criterion;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An offer as it stands, when it can no longer be changed. */
final class OfferRead extends Div {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    OfferRead(Offer offer, Brief brief, AllInPrice price) {
        addClassName("stack");
        Section evidence = new Section(new H2(getTranslation("bid.evidence")));
        for (Criterion criterion : brief.criteria()) {
            String answer = offer.answerTo(Objects.requireNonNullElse(criterion.code(), ""))
                    .filter(text -> !text.isBlank())
                    .orElse(getTranslation("bid.no-answer"));
            Paragraph written = new Paragraph(answer);
            written.addClassName("written");
            evidence.add(new H3(Objects.requireNonNullElse(criterion.text(), "")), written);
        }
        price.show(offer);
        Section terms = new Section(new H2(getTranslation("bid.terms")), price);
        if (offer.earliestStart() != null) {
            terms.add(new Paragraph(getTranslation("bid.starts", DAY.format(offer.earliestStart()))));
        }
        add(evidence, terms, declaration(offer.interests()));
    }

    private Section declaration(@Nullable DeclarationOfInterests declared) {
        Section section = new Section(new H2(getTranslation("bid.interests")));
        if (declared == null || declared.interests().isEmpty()) {
            section.add(new Paragraph(getTranslation(
                    declared != null && declared.nothingToDeclare() ? "bid.interests.none" : "bid.interests.missing")));
            return section;
        }
        DescriptionList list = new DescriptionList();
        list.addClassName("fact-grid");
        for (Interest interest : declared.interests()) {
            list.add(
                    new DescriptionList.Term(
                            interest.kind() == null ? "" : interest.kind().label()),
                    new DescriptionList.Description(Objects.requireNonNullElse(interest.description(), "")));
        }
        section.add(list);
        return section;
    }
}
