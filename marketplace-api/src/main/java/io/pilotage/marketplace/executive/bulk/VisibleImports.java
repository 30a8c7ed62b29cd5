package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The imports that the caller may see: all of them for admins, their firms' own for those who act for one. */
@Component
class VisibleImports {

    private final ProfileImportRepository imports;
    private final SourceRepository sources;
    private final Firms firms;
    private final CurrentPerson current;

    VisibleImports(ProfileImportRepository imports, SourceRepository sources, Firms firms, CurrentPerson current) {
        this.imports = imports;
        this.sources = sources;
        this.firms = firms;
        this.current = current;
    }

    /** @throws NotFound if there is none, or not for the caller */
    ProfileImport load(ImportId id) {
        return imports.findById(id).filter(this::visible).orElseThrow(() -> new NotFound("import"));
    }

    /** The newest first; {@code after} is the id of the last of the page before, or null. */
    List<ProfileImport> newest(@Nullable UUID after, int most) {
        if (current.has("ADMIN")) {
            return imports.findNewest(after, most);
        }
        List<UUID> own = firms.mineIds().stream().map(FirmId::value).toList();
        return own.isEmpty() ? List.of() : imports.findNewestOf(own, after, most);
    }

    private boolean visible(ProfileImport it) {
        FirmId firm = sources.findById(it.source()).orElseThrow().firm();
        return current.has("ADMIN") || (firm != null && firms.mineIds().contains(firm));
    }
}
