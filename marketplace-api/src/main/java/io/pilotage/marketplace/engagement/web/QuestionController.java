package io.pilotage.marketplace.engagement.web;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Question;
import io.pilotage.marketplace.engagement.QuestionId;
import io.pilotage.marketplace.engagement.Questions;
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

/** Questions about engagements and their answers. */
@RestController
@RequestMapping("/api/v1")
class QuestionController {

    private final Questions questions;

    QuestionController(Questions questions) {
        this.questions = questions;
    }

    record AskRequest(@Nullable String text) {}

    record AnswerRequest(@Nullable String answer) {}

    @GetMapping("/engagements/{id}/questions")
    Slice<Question> about(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        return questions.about(new EngagementId(id), after, Paging.limit(limit));
    }

    @PostMapping("/engagements/{id}/questions")
    @ResponseStatus(HttpStatus.CREATED)
    Question ask(@PathVariable UUID id, @RequestBody AskRequest request) {
        return questions.ask(new EngagementId(id), request.text());
    }

    @PostMapping("/questions/{id}/answer")
    Question answer(@PathVariable UUID id, @RequestBody AnswerRequest request) {
        return questions.answer(new QuestionId(id), request.answer());
    }
}
