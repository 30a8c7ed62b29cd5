package io.pilotage.endtoend;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks once at each page, on a desk in light and on a phone in the dark: keeps pictures, and gathers what keeps people out. */
final class Look {
    static final int DESKTOP = 1280;
    static final int HEIGHT = 900;
    private static final int PHONE = 360;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** The rules whose answers depend on colours and on the width. */
    private static final List<String> PHONE_RULES = List.of("color-contrast", "target-size");

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** What nobody can scroll to: the first elements of bar and page that leave the window, except in frames that scroll by themselves. */
    private static final String TOO_WIDE = """
        () => {
          const width = document.documentElement.clientWidth;
          const scrolls = element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
          const framed = (element, top) => {
            for (let it = element.parentElement; it && it !== top; it = it.parentElement) {
              if (scrolls(it) || it.matches('vaadin-grid, vaadin-master-detail-layout')) return true;
            }
            return false;
          };
          const beyond = [];
          if (document.documentElement.scrollWidth > width) beyond.push('html ' + document.documentElement.scrollWidth);
          for (const top of document.querySelectorAll('main, .bar')) {
            if (top.scrollWidth > top.clientWidth + 1) beyond.push(top.localName + ' ' + top.scrollWidth);
            for (const element of [top, ...top.querySelectorAll('*')]) {
              const box = element.getBoundingClientRect();
              if (box.width > 1 && box.height > 1 && (box.right > width + 1 || box.left < -1) && !framed(element, top)) {
                beyond.push(element.localName + '.' + element.className + ' ' + Math.round(box.right));
              }
            }
          }
          return beyond.slice(0, 5);
        }""";

    private final List<String> barriers = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    static Path file(String name) {
        return SCREENSHOTS.resolve(name + ".png");
    }

    /** Looks at a page that several people come to, when the first of them does. */
    void once(Visitor visitor, String name) {
        if (seen.add(name)) {
            at(visitor, name);
        }
    }

    /** @param name of the page, and of its pictures */
    void at(Visitor visitor, String name) {
        Page page = visitor.page();
        visitor.settle();
        picture(page, name, "desktop-light");
        findBarriers(name, axe(page).withTags(RULES));
        findOverflow(page, name, DESKTOP);
        page.setViewportSize(PHONE, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, name, "phone-dark");
        findBarriers(name + " on a phone in the dark", axe(page).withRules(PHONE_RULES));
        findOverflow(page, name, PHONE);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESKTOP, HEIGHT);
    }

    /** One line per barrier: where, which rule, and the first elements it concerns. */
    List<String> barriers() {
        return barriers;
    }

    private static void picture(Page page, String name, String where) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file(name + "-" + where))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** The legacy mode is the one that opens no second page; ours have no frames, which is what it lacks. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // Whoever speaks to the browser says what they see.
        AxeRuleOptions spoken = new AxeRuleOptions();
        spoken.setEnabled(true);
        options.setRules(Map.of("label-content-name-mismatch", spoken));
        return new AxeBuilder(page).setLegacyMode(true).options(options);
    }

    private void findBarriers(String where, AxeBuilder axe) {
        for (Rule rule : axe.analyze().getViolations()) {
            if (GRAVE.contains(rule.getImpact())) {
                barriers.add("%s: %s (%s): %s".formatted(where, rule.getId(), rule.getHelp(), elements(rule)));
            }
        }
    }

    private void findOverflow(Page page, String name, int width) {
        Object wide = page.evaluate(TOO_WIDE);
        if (!List.of().equals(wide)) {
            barriers.add("%s: reaches beyond %d px: %s".formatted(name, width, wide));
        }
    }

    private static List<String> elements(Rule rule) {
        return rule.getNodes().stream().limit(3).map(CheckedNode::getHtml).toList();
    }
}
