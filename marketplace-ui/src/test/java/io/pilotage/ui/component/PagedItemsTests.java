package io.pilotage.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import io.pilotage.marketplace.shared.Slice;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing of a long list is out of reach. */
class PagedItemsTests {

    private final List<UUID> all = Stream.generate(UUID::randomUUID).limit(5).toList();

    @Test
    void showsMoreAtEachClickUntilThereIsNoMore() {
        var items = new PagedItems<UUID>(
                2, (last, limit) -> Slice.of(all, last, limit, id -> id), id -> new ListItem(id.toString()));

        assertThat(shown(items)).isEqualTo(texts(2));
        more(items).click();
        assertThat(shown(items)).isEqualTo(texts(4));
        more(items).click();

        assertThat(shown(items)).isEqualTo(texts(5));
        assertThat(more(items).isVisible()).isFalse();
    }

    @Test
    void saysWhenThereIsNothing() {
        var none = new PagedItems<UUID>(2, (last, limit) -> new Slice<>(List.of(), null), id -> new ListItem());

        assertThat(none.isEmpty()).isTrue();
        assertThat(more(none).isVisible()).isFalse();
    }

    private List<String> texts(int number) {
        return all.subList(0, number).stream().map(UUID::toString).toList();
    }

    private static List<String> shown(PagedItems<?> items) {
        return items.getChildren()
                .findFirst()
                .orElseThrow()
                .getChildren()
                .map(item -> item.getElement().getText())
                .toList();
    }

    private static Button more(PagedItems<?> items) {
        return items.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
