package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.backups.BackupListing;
import org.sklad.platform.backups.BackupRetention;
import org.sklad.platform.backups.BackupStatus;
import org.sklad.platform.backups.BackupStatus.Alarm;
import org.sklad.platform.backups.ScheduledBackups;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;

/** The page of backups: a list, the alarms, and a button that makes the next one at once. */
@Path(BackupPages.PATH)
public final class BackupPages extends FormPages {
    static final String PATH = "/settings/backups";

    private final ScheduledBackups backups;
    private final BackupRetention retention;

    public BackupPages(ScheduledBackups backups, BackupRetention retention) {
        this.backups = backups;
        this.retention = retention;
    }

    /** The state of the backups. */
    public record BackupsView(
            BackupStatus status,
            Set<Alarm> alarms,
            Optional<String> undeleted,
            List<BackupListing> backups,
            BackupRetention retention) {}

    @GET
    public Page list(@Auth Operator operator) {
        operator.require(Role.ADMINISTRATOR);
        return Page.of(
                "oversight/administration/backups.jte",
                new BackupsView(backups.status(), backups.alarms(), backups.undeleted(), backups.list(), retention));
    }

    /** Makes the backups that are due. A repeated request is harmless, so the form has no id. */
    @POST
    public Response backUp(@Auth Operator operator) {
        operator.require(Role.ADMINISTRATOR);
        boolean made = backups.run().failure().isEmpty();
        backups.copy();
        return made ? Pages.seeOther(PATH, "administration.backup-made") : Pages.seeOther(PATH);
    }
}
