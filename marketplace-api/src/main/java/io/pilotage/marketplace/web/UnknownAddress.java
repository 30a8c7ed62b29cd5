package io.pilotage.marketplace.web;

import io.pilotage.marketplace.shared.NotFound;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers addresses below the API that nothing else answers, so that a program never gets a page. */
@Hidden
@RestController
class UnknownAddress {

    @RequestMapping("/api/**")
    void refuse() {
        throw new NotFound("address in this API");
    }
}
