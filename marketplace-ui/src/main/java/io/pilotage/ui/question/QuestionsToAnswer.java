package io.pilotage.ui.question;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.engagement.Questions;
import io.pilotage.ui.engagement.Addresses;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.worklist.Waiting;
import io.pilotage.ui.worklist.WhatWaits;
import java.util.List;
import org.springframework.stereotype.Component;

/** Questions of bidders that the person may answer, and until when an answer helps. */
@Component
class QuestionsToAnswer implements WhatWaits {

    private final BrowserSession session;
    private final Questions questions;

    QuestionsToAnswer(BrowserSession session, Questions questions) {
        this.session = session;
        this.questions = questions;
    }

    @Override
    public List<Waiting> now() {
        if (!session.has("ORGANISATION_MEMBER")) {
            return List.of();
        }
        return questions.waitingForMe(SHOWN).stream()
                .map(asked -> new Waiting(
                                I18NProvider.translate("question.home", asked.number(), asked.title()),
                                Addresses.overview(asked.engagement()),
                                I18NProvider.translate("question.home.words"))
                        .by(I18NProvider.translate("question.home.closes"), asked.closesAt()))
                .toList();
    }
}
