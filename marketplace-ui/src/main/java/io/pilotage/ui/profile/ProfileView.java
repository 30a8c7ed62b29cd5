package io.pilotage.ui.profile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.executive.Edition;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileDetails;
import io.pilotage.marketplace.executive.ProfileState;
import io.pilotage.marketplace.executive.jsonresume.JsonResumes;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Toast;
import io.pilotage.ui.component.Tone;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The caller's own profile: written, exchanged with JSON Resume, and handed to the moderators. */
@Route("profile")
@RolesAllowed("EXECUTIVE")
@Menu(title = "profile.mine", icon = "vaadin:user-card", order = 15)
final class ProfileView extends Page {

    private final Executives executives;
    private final Clock clock;
    private final Div content = new Div();
    private final ResumeExchange exchange;
    private ProfileDetails shown;
    private @Nullable ProfileForm form;

    ProfileView(Executives executives, JsonResumes resumes, JsonMapper json, LiveRefresh live, Clock clock) {
        super("");
        this.executives = executives;
        this.clock = clock;
        narrow();
        header().heading(getTranslation("profile.mine")).lead(getTranslation("profile.mine.lead"));
        content.addClassName("stack");
        live.of(this, this::refresh);
        shown = executives.mine();
        exchange = new ResumeExchange(resumes, json, () -> executives.mine().version(), this::show);
        add(exchange, content);
        show(shown);
    }

    /** What is being typed is left alone unless the moderators have decided. */
    private void refresh() {
        ProfileDetails now = executives.mine();
        ProfileDetails known = form == null ? shown : form.profile();
        if (now.edition() != known.edition() || now.state() != known.state()) {
            show(now);
        }
    }

    private void show(ProfileDetails profile) {
        shown = profile;
        form = null;
        boolean inReview = profile.edition() == Edition.IN_REVIEW;
        exchange.setVisible(!inReview);
        header().badge(new StatusBadge(tone(profile), profile.state().label()));
        header().withoutActions().secondary(new Anchor("profile/preview", getTranslation("profile.preview")));
        visibility(profile);
        content.removeAll();
        if (profile.returnedBecause() != null) {
            Paragraph reason = new Paragraph(profile.returnedBecause());
            reason.addClassName("written");
            Section returned = new Section(new H2(getTranslation("profile.returned")), reason);
            returned.addClassName("refusal");
            content.add(returned);
        }
        if (inReview) {
            Button back = new Button(getTranslation("profile.take-back"), event -> show(executives.takeBack()));
            content.add(
                    new Paragraph(getTranslation(
                            profile.published() == null ? "profile.in-review" : "profile.in-review.published")),
                    back,
                    new ProfileRead(profile.content()));
            return;
        }
        if (profile.published() != null) {
            content.add(new Paragraph(getTranslation(
                    switch (profile.state()) {
                        case SUSPENDED -> "profile.suspended";
                        case HIDDEN -> "profile.hidden";
                        default -> profile.edition() == Edition.APPROVED ? "profile.approved" : "profile.changed";
                    })));
        }
        ProfileForm written = new ProfileForm(profile, executives, clock);
        form = written;
        content.add(written, submit(written, profile));
    }

    private Button submit(ProfileForm form, ProfileDetails profile) {
        Button submit = new Button(getTranslation("profile.submit"), event -> {
            if (form.isSound()) {
                ask(form, profile);
            }
        });
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        return submit;
    }

    private void ask(ProfileForm form, ProfileDetails profile) {
        new BindingAct(getTranslation("profile.submit.question"))
                .warns(executives.findings().stream()
                        .map(found -> getTranslation("profile.submit.found", found.quote(), found.explanation()))
                        .toList())
                .happens(getTranslation(
                        profile.published() == null ? "profile.submit.happens" : "profile.submit.happens.published"))
                .toWhom(getTranslation("profile.submit.to-whom"))
                .undo(getTranslation("profile.submit.undo"))
                .confirm(getTranslation("profile.submit"), () -> {
                    if (form.handIn()) {
                        Toast.done(getTranslation("profile.submitted"));
                        show(executives.mine());
                    }
                })
                .open();
    }

    private void visibility(ProfileDetails profile) {
        if (profile.state() == ProfileState.PUBLISHED) {
            header().secondary(new Button(
                    getTranslation("profile.hide"),
                    event -> new BindingAct(getTranslation("profile.hide.question"))
                            .happens(getTranslation("profile.hide.happens"))
                            .undo(getTranslation("profile.hide.undo"))
                            .confirm(getTranslation("profile.hide"), () -> show(executives.hide()))
                            .open()));
        } else if (profile.state() == ProfileState.HIDDEN) {
            header().secondary(new Button(getTranslation("profile.show"), event -> show(executives.show())));
        }
    }

    private static Tone tone(ProfileDetails profile) {
        return switch (profile.state()) {
            case DRAFT -> Tone.ATTENTION;
            case IN_REVIEW -> Tone.UNDER_WAY;
            case PUBLISHED -> Tone.GOOD;
            case HIDDEN -> Tone.QUIET;
            case SUSPENDED -> Tone.BAD;
        };
    }
}
