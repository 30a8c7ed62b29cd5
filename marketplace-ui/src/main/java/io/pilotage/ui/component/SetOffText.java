package io.pilotage.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.pilotage.marketplace.shared.OutsideText;

/** A text of ours in which what people wrote is set off as a quotation, where a mail marks its lines. */
public final class SetOffText extends Div {

    @Tag("blockquote")
    private static final class Quotation extends HtmlContainer {}

    public SetOffText(String text) {
        OutsideText.parts(text).forEach(part -> add(shown(part)));
    }

    private static Component shown(OutsideText.Part part) {
        Paragraph words = new Paragraph(part.text());
        words.addClassName("written");
        if (!part.outside()) {
            return words;
        }
        Quotation quotation = new Quotation();
        quotation.add(words);
        return quotation;
    }
}
