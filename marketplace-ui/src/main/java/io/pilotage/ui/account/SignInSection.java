package io.pilotage.ui.account;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.pilotage.marketplace.identity.Proof;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.security.AccountAct;
import io.pilotage.ui.security.KeycloakJourney;
import java.util.List;
import java.util.Locale;

/** How the person signs in, and what proves that it is they: password, passkeys and one-time codes. */
final class SignInSection extends Section {

    SignInSection(List<Proof> proofs) {
        addClassName("panel");
        UnorderedList list = new UnorderedList();
        proofs.forEach(proof -> list.add(item(proof)));
        list.setVisible(!proofs.isEmpty());
        add(
                new H2(getTranslation("account.sign-in")),
                leaving(KeycloakJourney.to(AccountAct.PASSWORD), getTranslation("account.password.change")),
                new H3(getTranslation("account.proofs")),
                new Paragraph(getTranslation("account.proofs.words")),
                list,
                new Paragraph(
                        leaving(
                                KeycloakJourney.to(AccountAct.ADD_PASSKEY),
                                getTranslation("account.proofs.passkey.add")),
                        new Span(" · "),
                        leaving(KeycloakJourney.to(AccountAct.ADD_CODE), getTranslation("account.proofs.code.add"))));
    }

    private ListItem item(Proof proof) {
        String kind = getTranslation("account.proofs." + proof.kind().name().toLowerCase(Locale.ROOT));
        String name = proof.label().isBlank() ? kind : getTranslation("account.proofs.named", kind, proof.label());
        Anchor remove = leaving(KeycloakJourney.toRemove(proof), getTranslation("account.proofs.remove"));
        SpokenName.of(remove, name);
        return new ListItem(
                new Span(getTranslation("account.proofs.since", name, RelativeTime.absolute(proof.createdAt())) + " "),
                remove);
    }

    private static Anchor leaving(String address, String words) {
        Anchor anchor = new Anchor(address, words);
        anchor.setRouterIgnore(true);
        return anchor;
    }
}
