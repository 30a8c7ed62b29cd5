package io.pilotage.ui.firm;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.FirmInvitations;
import io.pilotage.marketplace.firm.Seat;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.Toast;

/** Invites somebody by mail, to the roster or as a colleague. */
final class FirmInvitationForm extends CheckedForm {

    private final EmailField email = field("email", new EmailField(getTranslation("firm.invite.email")));
    private final Select<Seat> seat = field("seat", new Select<>());

    FirmInvitationForm(FirmId firm, FirmInvitations invitations, Runnable sent) {
        addClassName("answers");
        seat.setLabel(getTranslation("firm.invite.seat"));
        seat.setItems(Seat.ROSTER, Seat.MEMBER);
        seat.setItemLabelGenerator(Seat::label);
        seat.setValue(Seat.ROSTER);
        Button send = new Button(getTranslation("firm.invite.send"));
        send.setDisableOnClick(true);
        send.addClickListener(event -> {
            if (submit(() -> invitations.invite(firm, seat.getValue(), email.getValue()))) {
                Toast.done(getTranslation("firm.invite.done", email.getValue()));
                sent.run();
            }
            send.setEnabled(true);
        });
        add(
                new H2(getTranslation("firm.invite")),
                new Paragraph(getTranslation("firm.invite.words")),
                email,
                seat,
                unplaced(),
                send);
        keep("firm-invitation/" + firm.value());
    }
}
