package io.pilotage.ui.engagement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The binding acts that are open in each state besides the decision: withdraw, cancel, appeal. */
final class Endings {

    private final Engagements engagements;
    private final Runnable done;

    Endings(Engagements engagements, Runnable done) {
        this.engagements = engagements;
        this.done = done;
    }

    List<Button> open(EngagementDetails engagement) {
        List<Button> open = new ArrayList<>();
        switch (engagement.state()) {
            case DRAFT, IN_REVIEW, PUBLISHED -> open.add(act("withdraw", engagement, true, engagements::withdraw));
            case CLOSED, EVALUATING -> open.add(act("cancel", engagement, true, engagements::cancel));
            case REJECTED -> {
                if (!engagement.appealed()) {
                    open.add(act("appeal", engagement, false, engagements::appeal));
                }
            }
            case AWARDED, NONE_SUITABLE, WITHDRAWN, CANCELLED -> {}
        }
        return open;
    }

    private Button act(
            String name, EngagementDetails engagement, boolean ends, BiConsumer<EngagementId, String> service) {
        String key = "engagement." + name;
        return new Button(I18NProvider.translate(key), event -> {
            BindingAct act = new BindingAct(I18NProvider.translate(key + ".question", engagement.title()))
                    .happens(I18NProvider.translate(key + ".happens"))
                    .toWhom(I18NProvider.translate(key + ".to-whom"))
                    .undo(I18NProvider.translate(key + ".undo"))
                    .confirmWithReason(
                            engagement.id().value(),
                            I18NProvider.translate(key),
                            I18NProvider.translate(key + ".reason"),
                            reason -> {
                                service.accept(engagement.id(), reason);
                                Toast.done(I18NProvider.translate(key + ".done"));
                                done.run();
                            });
            if (ends) {
                act.dangerous();
            }
            act.open();
        });
    }
}
