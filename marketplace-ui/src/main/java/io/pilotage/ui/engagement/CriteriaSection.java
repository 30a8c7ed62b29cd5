package io.pilotage.ui.engagement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.BriefBuilder;
import io.pilotage.marketplace.engagement.Criterion;
import java.util.ArrayList;
import java.util.List;

/** How bids are judged: criteria and the price, with weights whose sum is always in sight. */
final class CriteriaSection extends BriefSection {

    private static final int WHOLE = 100;

    private final FieldRegistry form;
    private final Div rows = new Div();
    private final List<CriterionRow> written = new ArrayList<>();
    private final IntegerField priceWeight;
    private final Paragraph sum = new Paragraph();

    CriteriaSection(FieldRegistry form) {
        super("engagement.brief.criteria");
        this.form = form;
        rows.addClassName("stack");
        Button another = new Button(getTranslation("engagement.criterion.add"), VaadinIcon.PLUS.create());
        another.addClickListener(event -> {
            List<Criterion> longer = new ArrayList<>(criteria());
            longer.add(new Criterion(null, null, null, false));
            draw(longer);
            written.getLast().focus();
        });
        priceWeight = form.field("priceWeight", new IntegerField(getTranslation("engagement.criterion.price")));
        priceWeight.setSuffixComponent(new Span("%"));
        priceWeight.setHelperText(getTranslation("engagement.criterion.price.help"));
        sum.getElement().setAttribute("role", "status");
        sum.addClassName("figures");
        add(rows, another, priceWeight, sum);
    }

    @Override
    void read(Brief brief) {
        draw(brief.criteria());
        priceWeight.setValue(brief.priceWeight());
        tellSum(brief);
    }

    @Override
    void write(BriefBuilder brief) {
        brief.criteria(criteria()).priceWeight(priceWeight.getValue());
    }

    void tellSum(Brief brief) {
        int total = brief.totalWeight();
        int apart = WHOLE - total;
        String key = apart == 0 ? "engagement.criterion.sum" : "engagement.criterion.sum.apart";
        sum.setText(getTranslation(key, total, Math.abs(apart), apart > 0 ? 0 : 1));
        sum.getElement().getClassList().set("sum-wrong", apart != 0);
    }

    private List<Criterion> criteria() {
        return written.stream().map(CriterionRow::criterion).toList();
    }

    /** Rows carry their position in the domain's names, so that all are drawn again when one comes or goes. */
    private void draw(List<Criterion> criteria) {
        form.forget("criteria[");
        rows.removeAll();
        written.clear();
        for (Criterion criterion : criteria) {
            written.add(new CriterionRow(form, written.size(), criterion, this::remove));
        }
        written.forEach(rows::add);
    }

    private void remove(CriterionRow row) {
        written.remove(row);
        draw(criteria());
        form.changed();
    }
}
