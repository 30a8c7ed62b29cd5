package io.pilotage.marketplace.executive;

import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days a month that contracts on the platform take up of what executives offer; search shows the rest. */
@Service
@Transactional
public class Capacity {

    private final JdbcClient jdbc;
    private final ProfileRepository profiles;
    private final ProfileIndex index;

    Capacity(JdbcClient jdbc, ProfileRepository profiles, ProfileIndex index) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.index = index;
    }

    /** Takes up days from now on; repeating it for the same contract changes nothing. */
    public void commit(ExecutiveId executive, UUID contract, BigDecimal daysPerMonth) {
        int added =
                jdbc.sql("""
                insert into executive.commitment (contract, executive, days_per_month) values (?, ?, ?)
                on conflict (contract) do nothing
                """).params(contract, executive.value(), daysPerMonth).update();
        if (added == 1) {
            follow(executive);
        }
    }

    /** Gives back what a contract took up, if it took up anything. */
    public void release(ExecutiveId executive, UUID contract) {
        int released = jdbc.sql(
                        "update executive.commitment set released_at = now() where contract = ? and released_at is null")
                .param(contract)
                .update();
        if (released == 1) {
            follow(executive);
        }
    }

    private void follow(ExecutiveId executive) {
        // Saved for its version alone, by which search knows the newer document.
        profiles.findById(executive).ifPresent(profile -> index.follow(profiles.save(profile)));
    }
}
