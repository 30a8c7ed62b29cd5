package io.pilotage.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedFormTests {

    private static final class Form extends CheckedForm {
        final TextField title = field("title", new TextField());
        final TextField criteria = field("criteria", new TextField());
        final TextField second = field("criteria[1]", new TextField());

        boolean send(Runnable act) {
            return submit(act);
        }

        String elsewhere() {
            return unplaced().isVisible() ? unplaced().getElement().getTextRecursively() : "";
        }
    }

    private final Form form = new Form();

    @Test
    void showsEachErrorBesideTheFieldItNames() {
        boolean sent = form.send(() -> {
            throw new InvalidInput(List.of(
                    new FieldError("title", "missing", "Please fill this in."),
                    new FieldError("criteria[1].weight", "out-of-range", "Too much.")));
        });

        assertThat(sent).isFalse();
        assertThat(form.title.getErrorMessage()).isEqualTo("Please fill this in.");
        assertThat(form.title.isInvalid()).isTrue();
        assertThat(form.second.getErrorMessage()).isEqualTo("Too much.");
        assertThat(form.criteria.isInvalid()).isFalse();
    }

    @Test
    void tellsOfAFieldThatIsNotShown() {
        form.title.setVisible(false);
        form.send(() -> {
            throw new InvalidInput("title", "missing", "Please fill in the title.");
        });

        assertThat(form.elsewhere()).contains("Please fill in the title.");
    }

    @Test
    void keepsWhatWasTypedAndForgetsTheErrorOnceTheFieldIsChanged() {
        form.title.setValue("Interim");
        form.send(() -> {
            throw new InvalidInput("title", "too-short", "Longer, please.");
        });
        assertThat(form.title.getValue()).isEqualTo("Interim");

        form.title.setValue("Interim CIO for a harbour");
        assertThat(form.title.isInvalid()).isFalse();
    }

    @Test
    void showsARefusalThatBelongsToNoField() {
        form.send(() -> {
            throw new NotFound("engagement");
        });
        assertThat(form.elsewhere()).contains("no such engagement");

        assertThat(form.send(() -> {})).isTrue();
        assertThat(form.elsewhere()).isEmpty();
    }
}
