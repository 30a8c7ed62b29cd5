package io.pilotage.ui.engagement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
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
import java.time.Clock;
import java.util.List;

/** The whole brief on one page; kept as it is written, checked as a whole when it is to be submitted. */
final class BriefForm extends DraftForm {

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
        FieldRegistry registry = new Registry();
        need = new NeedSection(registry, this::show);
        terms = new TermsSection(registry);
        budget = new BudgetSection(registry, price);
        criteria = new CriteriaSection(registry);
        var work = new WorkSection(registry);
        var bidding = new BiddingSection(registry, draft.organisation().sector());
        sections = List.of(need, work, terms, budget, criteria, bidding);
        sections.forEach(this::add);
        sections.forEach(section -> section.read(draft.brief()));
        show(need.kind());

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
        ready();
    }

    @Override
    protected void save() {
        BriefBuilder builder = draft.brief().change();
        sections.forEach(section -> section.write(builder));
        Brief brief = builder.build();
        criteria.tellSum(brief);
        budget.tellAllIn(brief);
        draft = engagements.saveDraft(draft.id(), draft.version(), brief);
        if (asked) {
            mark(problems());
        }
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

    /** Lets the sections hand in their fields. */
    private final class Registry implements FieldRegistry {

        @Override
        public <F extends Component & HasValue<?, ?>> F field(String name, F field) {
            return BriefForm.this.field(name, field);
        }

        @Override
        public void forget(String prefix) {
            BriefForm.this.forget(prefix);
        }

        @Override
        public void changed() {
            BriefForm.this.changed();
        }
    }
}
