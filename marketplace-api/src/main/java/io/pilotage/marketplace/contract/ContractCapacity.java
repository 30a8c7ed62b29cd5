package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.executive.Capacity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes up the executive's days while a contract is active. */
@Component
class ContractCapacity {

    private final ContractRepository contracts;
    private final Capacity capacity;

    ContractCapacity(ContractRepository contracts, Capacity capacity) {
        this.contracts = contracts;
        this.capacity = capacity;
    }

    @EventListener
    void on(ContractActivated activated) {
        contracts.findById(activated.subject()).ifPresent(contract -> {
            if (!contract.agreement().fixedPrice()) {
                capacity.commit(
                        contract.executive(),
                        contract.id().value(),
                        contract.agreement().quantity());
            }
        });
    }

    @EventListener
    void on(ContractEnded ended) {
        contracts
                .findById(ended.subject())
                .ifPresent(contract ->
                        capacity.release(contract.executive(), contract.id().value()));
    }
}
