package io.pilotage.ui.evaluation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.bidding.CallForBids;
import io.pilotage.marketplace.bidding.Comparison;
import io.pilotage.marketplace.bidding.CriterionPoints;
import io.pilotage.marketplace.bidding.ScoreSheet;
import io.pilotage.ui.component.CheckedForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The evidence for each criterion, with the caller's own points beside it; all criteria are scored at once. */
final class ScoreForm extends CheckedForm {

    private final List<Scored> scored = new ArrayList<>();

    private record Scored(String criterion, RadioButtonGroup<Integer> points, TextArea note) {}

    /** @param open whether scores may still be given; the evidence is shown in any case */
    ScoreForm(CallForBids call, Comparison.Entry bid, boolean open, Consumer<ScoreSheet> keep) {
        call.criteria().forEach(criterion -> add(section(criterion, bid, open)));
        if (!open) {
            return;
        }
        Button button = new Button(getTranslation("evaluation.score.keep"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(event -> {
            submit(() -> keep.accept(sheet()));
            button.setEnabled(true);
        });
        add(unplaced(), button);
        keep("scores/" + bid.id().value());
    }

    private Section section(CallForBids.Criterion criterion, Comparison.Entry bid, boolean open) {
        String key = criterion.essential() ? "evaluation.row.criterion.essential" : "evaluation.row.criterion";
        Paragraph answer = new Paragraph(bid.offer().answerTo(criterion.code()).orElse(""));
        answer.addClassName("written");
        Section section = new Section(new H2(getTranslation(key, criterion.text(), criterion.weight())), answer);
        section.addClassName("panel");
        if (open) {
            Optional<CriterionPoints> given = given(bid.mine(), criterion.code());
            String name = "scores[" + criterion.code() + "]";
            RadioButtonGroup<Integer> points =
                    field(name, new RadioButtonGroup<>(getTranslation("evaluation.score.points")));
            points.setItems(IntStream.rangeClosed(0, CriterionPoints.MOST_POINTS)
                    .boxed()
                    .toList());
            points.setHelperText(getTranslation("evaluation.score.help"));
            TextArea note = field(name + ".note", new TextArea(getTranslation("evaluation.score.note")));
            note.setWidthFull();
            note.setMaxLength(2000);
            given.ifPresent(mine -> {
                points.setValue(mine.points());
                note.setValue(mine.note() == null ? "" : mine.note());
            });
            scored.add(new Scored(criterion.code(), points, note));
            section.add(points, note);
        }
        return section;
    }

    private ScoreSheet sheet() {
        return new ScoreSheet(scored.stream()
                .filter(score -> score.points().getValue() != null)
                .map(score -> new CriterionPoints(
                        score.criterion(),
                        score.points().getValue(),
                        score.note().getValue().isBlank()
                                ? null
                                : score.note().getValue().strip()))
                .toList());
    }

    private static Optional<CriterionPoints> given(@Nullable ScoreSheet sheet, String criterion) {
        return sheet == null
                ? Optional.empty()
                : sheet.scores().stream()
                        .filter(score -> score.criterion().equals(criterion))
                        .findFirst();
    }
}
