package io.pilotage.marketplace.contract.web;

import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.marketplace.contract.Contracts;
import io.pilotage.marketplace.contract.WorkId;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logged work. */
@RestController
@RequestMapping("/api/v1/days")
class WorkController {

    private final Contracts contracts;

    WorkController(Contracts contracts) {
        this.contracts = contracts;
    }

    @PostMapping("/{id}/approval")
    ContractDetails approve(@PathVariable UUID id) {
        return contracts.approveDays(new WorkId(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        contracts.withdrawDays(new WorkId(id));
    }
}
