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
import io.pilotage.ui.component.FieldRegistry;
import java.util.ArrayList;
import java.util.List;

/** How bids are judged: criteria and the price, with weights whose sum is always in sight. */
final class CriteriaSection extends BriefSection {

    private static final int WHOLE = 100;
    private static final Criterion NEW = new Criterion(null, null, null, false);

    private final FieldRegistry form;
    private final Div rows = new Div();
    private final List<CriterionRow> written = new ArrayList<>();
    private final IntegerField priceWeight;
    private final Paragraph sum = new Paragraph();
    private final Button another;

    CriteriaSection(FieldRegistry form) {
        super("engagement.brief.criteria");
        this.form = form;
        rows.addClassName("stack");
        another = new Button(getTranslation("engagement.criterion.add"), VaadinIcon.PLUS.create());
        another.addClickListener(event -> {
            append(NEW);
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
        if (!brief.criteria().equals(criteria())) {
            draw(brief.criteria());
        }
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

    /** Adds empty rows until there are this many. */
    void grow(int size) {
        while (written.size() < Math.min(size, Brief.MOST_CRITERIA)) {
            append(NEW);
        }
    }

    private void draw(List<Criterion> criteria) {
        form.forget("criteria[");
        rows.removeAll();
        written.clear();
        criteria.forEach(this::append);
    }

    private void append(Criterion criterion) {
        CriterionRow row = new CriterionRow(form, name(written.size()), criterion, this::remove);
        row.number(written.size() + 1);
        written.add(row);
        rows.add(row);
        another.setEnabled(written.size() < Brief.MOST_CRITERIA);
    }

    /** Rows carry their position in the domain's names, so that those below move up. */
    private void remove(CriterionRow row) {
        int gone = written.indexOf(row);
        written.remove(row);
        rows.remove(row);
        another.setEnabled(true);
        form.forget(name(gone));
        for (int i = gone; i < written.size(); i++) {
            form.rename(name(i + 1), name(i));
            written.get(i).number(i + 1);
        }
        form.changed();
    }

    private static String name(int index) {
        return "criteria[" + index + "]";
    }
}
