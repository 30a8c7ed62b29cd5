package io.pilotage.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.search.SearchPage;
import io.pilotage.search.SearchUnavailable;
import io.pilotage.ui.component.EmptyState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoundListTests {

    private boolean down = true;

    @Test
    void tellsTheCountsOnceTheSearchAnswersAgain() {
        SearchPage<String> page = new SearchPage<>(List.of("Part-time CIO"), 1, List.of(), null, null);
        List<SearchPage<String>> heard = new ArrayList<>();
        FoundList<String> found = new FoundList<>(
                cursor -> {
                    if (down) {
                        throw new SearchUnavailable("down", null);
                    }
                    return page;
                },
                Paragraph::new,
                heard::add,
                "count",
                new EmptyState(VaadinIcon.SEARCH, "", ""),
                cursor -> new Slice<>(List.of(), null));
        found.refresh();
        assertThat(heard).isEmpty();

        down = false;
        tryAgain(found).click();
        assertThat(heard).containsExactly(page);
    }

    /** The last of what is offered while search is down. */
    private static Button tryAgain(FoundList<?> found) {
        return descendants(found)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(Component::isVisible)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static Stream<Component> descendants(Component component) {
        return component.getChildren().flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }
}
