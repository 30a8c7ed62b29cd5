package io.pilotage.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a moderator does in the browser. */
record ModeratorPart(Visitor visitor) {

    /** Opens the case with this title in the queue. */
    void open(String title) {
        Locator waiting = waiting(title);
        visitor.open("moderation");
        assertThat(visitor.main()
                        .getByRole(AriaRole.NAVIGATION)
                        .getByRole(AriaRole.LINK)
                        .first())
                .isVisible();
        while (waiting.count() == 0 && visitor.button("Show more").isVisible()) {
            visitor.button("Show more").click();
            visitor.settle();
        }
        waiting.click();
        assertThat(visitor.main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(title)))
                .isVisible();
    }

    /** Approves the case that is open. */
    void approve(String title) {
        visitor.fill("Reason", "Clear, complete and fair to everybody.");
        visitor.button("Approve").press("Enter");
        visitor.confirm("Approve");
        assertThat(waiting(title)).isHidden();
    }

    private Locator waiting(String title) {
        return visitor.page()
                .getByRole(
                        AriaRole.NAVIGATION,
                        new Page.GetByRoleOptions().setName("Waiting").setExact(true))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title));
    }
}
