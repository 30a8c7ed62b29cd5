package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.persistence.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** What one person may do for one organisation. */
record HeldPermissions(OrganisationId organisation, Permissions permissions) {

    static final class Mapper implements RowMapper<HeldPermissions> {

        @Override
        public HeldPermissions mapRow(ResultSet row, int number) throws SQLException {
            return new HeldPermissions(
                    new OrganisationId(row.getObject("organisation", UUID.class)),
                    StoredJson.MAPPER.readValue(row.getString("permissions"), Permissions.class));
        }
    }
}
