package io.pilotage.endtoend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One Chromium for a test class; each {@link Visitor} has a session of their own, and a failure leaves a picture of what each saw. */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /** Generous, because the machine may be building something else; Playwright goes on as soon as the page is ready. */
    private static final double PATIENCE_MILLISECONDS = 30_000;

    private final List<Visitor> visitors = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    /** Somebody who opens the application for the first time. */
    Visitor visitor(String name) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(Look.DESKTOP, Look.HEIGHT));
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        context.setDefaultNavigationTimeout(2 * PATIENCE_MILLISECONDS);
        Visitor visitor = new Visitor(name, context.newPage());
        visitors.add(visitor);
        return visitor;
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        RunningSystem.get();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setTimeout(4 * PATIENCE_MILLISECONDS)
                        .setExecutablePath(Path.of(System.getProperty("pilotage.chromium", "/usr/bin/chromium"))));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            visitors.forEach(visitor ->
                    visitor.keepSight("failed-" + test.getRequiredTestMethod().getName()));
        }
        visitors.forEach(Visitor::leave);
        visitors.clear();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
