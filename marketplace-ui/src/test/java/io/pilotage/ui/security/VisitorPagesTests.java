package io.pilotage.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.UIInitListener;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** How many pages may be open at once: in one browser, and of all visitors of a node. */
class VisitorPagesTests {

    private static final int ALL_VISITORS = 8;

    private final VisitorPages pages = new VisitorPages(new PageLimits(2, 4, ALL_VISITORS));
    private final VaadinService service = mock();
    private UIInitListener opening = opened -> {};

    @BeforeEach
    void theApplicationStarts() {
        pages.serviceInit(new ServiceInitEvent(service));
        ArgumentCaptor<UIInitListener> listener = ArgumentCaptor.captor();
        verify(service).addUIInitListener(listener.capture());
        opening = listener.getValue();
    }

    @ParameterizedTest
    @CsvSource({"false, 2", "true, 4"})
    void theOldestPagesOfABrowserAreClosedForNewOnes(boolean signedIn, int most) {
        var browser = new Browser(signedIn);

        for (int i = 0; i < 7; i++) {
            browser.open();
        }

        assertThat(browser.open).hasSize(most);
        InOrder oldest = inOrder(browser.oldest, browser.screen);
        oldest.verify(browser.screen).executeJs("window.pilotage?.closed()");
        oldest.verify(browser.oldest).push();
        oldest.verify(browser.oldest).close();
        assertThat(browser.open.getLast().getUIId()).isEqualTo(7);
    }

    @Test
    void visitorsGetNoMorePagesThanTheNodeHasRoomFor() throws Exception {
        List<Browser> browsers = new ArrayList<>();
        for (int i = 0; i < ALL_VISITORS; i++) {
            assertThat(asked(new MockHttpServletRequest("GET", "/")).getStatus())
                    .isEqualTo(200);
            browsers.add(new Browser(false));
            browsers.getLast().open();
        }

        MockHttpServletResponse refused = asked(new MockHttpServletRequest("GET", "/"));
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("30");
        assertThat(asked(ofSignedInPerson()).getStatus()).isEqualTo(200);
        assertThat(asked(new MockHttpServletRequest("GET", "/api/v1/engagements"))
                        .getStatus())
                .isEqualTo(200);

        browsers.getFirst().open.getFirst().close();
        assertThat(asked(new MockHttpServletRequest("GET", "/")).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/VAADIN/build/none.js, false", "/aura/none.css, false", "/actuator/health, false", "/engagements, true"
    })
    void whereThereAreOnlyFilesNoSessionIsLeft(String address, boolean left) throws Exception {
        var request = new MockHttpServletRequest("GET", address);
        request.setServletPath(address);

        new VisitorSessions(pages)
                .doFilter(request, new MockHttpServletResponse(), (asked, answer) -> request.getSession());

        assertThat(request.getSession(false) != null).isEqualTo(left);
    }

    @Test
    void anotherPageInTheSameBrowserIsRefusedTooWhenThereIsNoRoom() throws Exception {
        for (int i = 0; i < ALL_VISITORS; i++) {
            new Browser(false).open();
        }
        var another = new MockHttpServletRequest("GET", "/");
        another.setSession(new MockHttpSession());
        another.setQueryString("v-r=init&location=");

        assertThat(asked(another).getStatus()).isEqualTo(503);
    }

    @Test
    void pagesOfSignedInPeopleTakeNoRoomFromVisitors() throws Exception {
        for (int i = 0; i < ALL_VISITORS; i++) {
            new Browser(true).open();
        }

        assertThat(asked(new MockHttpServletRequest("GET", "/")).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse asked(MockHttpServletRequest request) throws Exception {
        request.setServletPath(request.getRequestURI());
        var answer = new MockHttpServletResponse();
        new VisitorSessions(pages).doFilter(request, answer, new MockFilterChain());
        return answer;
    }

    private static MockHttpServletRequest ofSignedInPerson() {
        var request = new MockHttpServletRequest("GET", "/");
        request.setSession(session(true));
        request.setQueryString("v-r=init&location=");
        return request;
    }

    private static MockHttpSession session(boolean signedIn) {
        var session = new MockHttpSession();
        if (signedIn) {
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl());
        }
        return session;
    }

    private final class Browser {

        private final VaadinSession session = mock();
        private final List<UI> open = new ArrayList<>();
        private final Page screen = mock();
        private UI oldest = mock();
        private int opened;

        Browser(boolean signedIn) {
            when(session.getSession()).thenReturn(new WrappedHttpSession(session(signedIn)));
            when(session.getUIs()).thenAnswer(_ -> List.copyOf(open));
        }

        void open() {
            opened++;
            UI page = mock();
            if (opened == 1) {
                oldest = page;
            }
            when(page.getPage()).thenReturn(screen);
            doAnswer(told -> {
                        told.<Command>getArgument(0).execute();
                        return null;
                    })
                    .when(page)
                    .accessSynchronously(any());
            List<ComponentEventListener<DetachEvent>> closing = new ArrayList<>();
            when(page.getUIId()).thenReturn(opened);
            when(page.getSession()).thenReturn(session);
            when(page.addDetachListener(any())).thenAnswer(call -> {
                closing.add(call.getArgument(0));
                return null;
            });
            doAnswer(_ -> {
                        open.remove(page);
                        closing.forEach(listener -> listener.onComponentEvent(new DetachEvent(page)));
                        return null;
                    })
                    .when(page)
                    .close();
            open.add(page);
            opening.uiInit(new UIInitEvent(page, service));
        }
    }
}
