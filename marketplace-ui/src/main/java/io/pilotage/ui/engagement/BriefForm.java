package io.pilotage.ui.engagement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.pilotage.marketplace.billing.Price;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.BriefBuilder;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.ui.component.DraftForm;
import io.pilotage.ui.component.FieldRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** The whole brief on one page; kept as it is written, checked as a whole when it is to be submitted. */
final class BriefForm extends DraftForm<Brief> {

    private final transient Engagements engagements;
    private final NeedSection need;
    private final TermsSection terms;
    private final BudgetSection budget;
    private final CriteriaSection criteria;
    private final List<BriefSection> sections;
    private EngagementDetails draft;
    private boolean asked;

    /** @param complete runs when everything that a submission needs is there */
    BriefForm(EngagementDetails draft, Engagements engagements, Price price, Clock clock, Runnable complete) {
        super(clock);
        this.draft = draft;
        this.engagements = engagements;
        FieldRegistry registry = registry();
        need = new NeedSection(registry, this::show);
        terms = new TermsSection(registry);
        budget = new BudgetSection(registry, price);
        criteria = new CriteriaSection(registry);
        var work = new WorkSection(registry);
        var bidding = new BiddingSection(registry, draft.organisation().sector());
        sections = List.of(need, work, terms, budget, criteria, bidding);
        sections.forEach(this::add);
        fill(draft.brief());

        Button submit = new Button(getTranslation("engagement.brief.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickListener(event -> {
            asked = true;
            saveThen(() -> {
                requireComplete();
                complete.run();
            });
        });
        add(unplaced(), status(), submit);
        ready("brief/" + draft.id().value());
    }

    @Override
    protected Brief written() {
        BriefBuilder builder = draft.brief().change();
        sections.forEach(section -> section.write(builder));
        return builder.build();
    }

    @Override
    protected Brief stored() {
        return draft.brief();
    }

    @Override
    protected void store(Brief brief) {
        draft = engagements.saveDraft(draft.id(), draft.version(), brief);
        if (asked) {
            mark(problems());
        }
    }

    @Override
    protected void reload() {
        draft = engagements.get(draft.id());
    }

    @Override
    protected void fill(Brief brief) {
        sections.forEach(section -> section.read(brief));
        show(need.kind());
    }

    @Override
    protected void make(Collection<String> names) {
        criteria.grow(entries("criteria", names));
    }

    @Override
    protected String label(String name) {
        return switch (name) {
            case "criteria", "budget" -> getTranslation("engagement.brief." + name);
            default -> super.label(name);
        };
    }

    @Override
    protected void follow(Brief brief) {
        criteria.tellSum(brief);
        budget.tellAllIn(brief);
    }

    private void requireComplete() {
        List<FieldError> problems = problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** The criteria as a whole are no field of the form: what is said of them must name them. */
    private List<FieldError> problems() {
        return engagements.problems(draft.id()).stream()
                .map(error -> "criteria".equals(error.field()) && "missing".equals(error.rule())
                        ? new FieldError(error.field(), error.rule(), getTranslation("engagement.criterion.missing"))
                        : error)
                .toList();
    }

    private void show(EngagementKind kind) {
        sections.forEach(section -> section.show(kind));
    }
}
