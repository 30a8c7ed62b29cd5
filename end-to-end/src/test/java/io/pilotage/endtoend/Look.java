package io.pilotage.endtoend;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks at pages on a phone and on a desk, in light and in dark: keeps pictures, and gathers what keeps people out. */
final class Look {
    static final int DESKTOP = 1280;
    static final int HEIGHT = 900;
    private static final int PHONE = 390;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final List<String> barriers = new ArrayList<>();

    static Path file(String name) {
        return SCREENSHOTS.resolve(name + ".png");
    }

    /** @param name of the page, and of its pictures */
    void at(Visitor visitor, String name) {
        Page page = visitor.page();
        visitor.settle();
        for (int width : new int[] {DESKTOP, PHONE}) {
            page.setViewportSize(width, HEIGHT);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                String where = "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(file(where)).setAnimations(ScreenshotAnimations.DISABLED));
                if (width == DESKTOP || scheme == ColorScheme.LIGHT) {
                    findBarriers(page, where);
                }
            }
            findOverflow(page, name, width);
        }
        page.setViewportSize(DESKTOP, HEIGHT);
    }

    /** One line per barrier: where, which rule, and the first elements it concerns. */
    List<String> barriers() {
        return barriers;
    }

    private void findBarriers(Page page, String where) {
        for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
            if (GRAVE.contains(rule.getImpact())) {
                barriers.add("%s: %s (%s): %s".formatted(where, rule.getId(), rule.getHelp(), elements(rule)));
            }
        }
    }

    private void findOverflow(Page page, String name, int width) {
        Object wide = page.evaluate("() => document.documentElement.scrollWidth");
        if (((Number) wide).intValue() > width) {
            barriers.add("%s: scrolls sideways at %d px: it is %s px wide".formatted(name, width, wide));
        }
    }

    private static List<String> elements(Rule rule) {
        return rule.getNodes().stream().limit(3).map(CheckedNode::getHtml).toList();
    }
}
