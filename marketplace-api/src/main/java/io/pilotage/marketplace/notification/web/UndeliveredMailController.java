package io.pilotage.marketplace.notification.web;

import io.pilotage.marketplace.notification.MailId;
import io.pilotage.marketplace.notification.UndeliveredMail;
import io.pilotage.marketplace.notification.UndeliveredMails;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mail that was given up, for admins. */
@RestController
@RequestMapping("/api/v1/admin/undelivered-mail")
class UndeliveredMailController {

    private final UndeliveredMails mails;

    UndeliveredMailController(UndeliveredMails mails) {
        this.mails = mails;
    }

    /** Longest given up first, at most a hundred: what is mended leaves the list. */
    @GetMapping
    Slice<UndeliveredMail> longestGivenUp(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "100") int limit) {
        return Slice.of(
                mails.longestGivenUp(),
                after,
                Paging.limit(limit),
                mail -> mail.id().value());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable UUID id) {
        mails.retry(new MailId(id));
    }

    record LeavingRequest(@Nullable String reason) {}

    @PostMapping("/{id}/leaving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable UUID id, @RequestBody LeavingRequest request) {
        mails.leave(new MailId(id), request.reason());
    }
}
