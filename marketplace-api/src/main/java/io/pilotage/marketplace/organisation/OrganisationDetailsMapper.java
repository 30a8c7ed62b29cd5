package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads an organisation without its members. */
final class OrganisationDetailsMapper implements RowMapper<OrganisationDetails> {

    @Override
    public OrganisationDetails mapRow(ResultSet row, int number) throws SQLException {
        return new OrganisationDetails(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                Sector.valueOf(row.getString("sector")),
                SizeBand.valueOf(row.getString("size_band")),
                Region.valueOf(row.getString("region")),
                row.getString("website"),
                row.getString("registry_number"),
                row.getBoolean("suspended"));
    }
}
