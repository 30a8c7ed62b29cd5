package io.pilotage.marketplace.contract.web;

import io.pilotage.marketplace.billing.LedgerEntry;
import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.marketplace.contract.ContractId;
import io.pilotage.marketplace.contract.Contracts;
import io.pilotage.marketplace.contract.Work;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.IfMatch;
import io.pilotage.marketplace.web.Paging;
import io.pilotage.marketplace.web.RepeatableByNature;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contracts: terms, acceptance, payment, work and money. */
@RestController
@RequestMapping("/api/v1/contracts")
class ContractController {

    private final Contracts contracts;

    ContractController(Contracts contracts) {
        this.contracts = contracts;
    }

    /** @param sha256 of the terms that were read */
    record AcceptanceRequest(@NotBlank String sha256) {}

    record ReasonRequest(@NotBlank String reason) {}

    record CheckoutResponse(URI url) {}

    /** @param from first day of the work */
    record DaysRequest(
            @Nullable LocalDate from,
            @Nullable BigDecimal days,
            @Nullable String note) {}

    @GetMapping
    Slice<ContractDetails> mine(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int limit) {
        return contracts.mine(after == null ? null : new ContractId(after), Paging.limit(limit));
    }

    @GetMapping("/{id}")
    ResponseEntity<ContractDetails> get(@PathVariable UUID id) {
        return tagged(contracts.get(new ContractId(id)));
    }

    @PostMapping("/{id}/acceptance")
    ResponseEntity<ContractDetails> accept(@PathVariable UUID id, @Valid @RequestBody AcceptanceRequest request) {
        return tagged(contracts.accept(new ContractId(id), request.sha256()));
    }

    @RepeatableByNature
    @PostMapping("/{id}/refusal")
    ResponseEntity<ContractDetails> decline(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        return tagged(contracts.decline(new ContractId(id), request.reason()));
    }

    @PostMapping("/{id}/end")
    ResponseEntity<ContractDetails> finish(@PathVariable UUID id, @Valid @RequestBody ReasonRequest request) {
        return tagged(contracts.finish(new ContractId(id), request.reason()));
    }

    @RepeatableByNature
    @PostMapping("/{id}/checkout")
    CheckoutResponse checkout(@PathVariable UUID id) {
        return new CheckoutResponse(contracts.startCheckout(new ContractId(id)));
    }

    @GetMapping("/{id}/days")
    Slice<Work> days(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        return Slice.of(
                contracts.get(new ContractId(id)).work(),
                after,
                Paging.limit(limit),
                work -> work.id().value());
    }

    @PostMapping("/{id}/days")
    @ResponseStatus(HttpStatus.CREATED)
    Work log(@PathVariable UUID id, @RequestBody DaysRequest request) {
        return contracts
                .logDays(new ContractId(id), request.from(), request.days(), request.note())
                .work()
                .getLast();
    }

    @GetMapping("/{id}/ledger")
    Slice<LedgerEntry> ledger(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "100") int limit) {
        return Slice.from(after, contracts.ledger(new ContractId(id)), Paging.limit(limit));
    }

    private static ResponseEntity<ContractDetails> tagged(ContractDetails contract) {
        return IfMatch.tagged(contract.version(), contract);
    }
}
