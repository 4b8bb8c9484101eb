package org.sklad.oversight.administration;

import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.db.Database;
import org.sklad.platform.i18n.ChangedMeanwhile;

/** The name of the organisation on papers. Administrators change it; auditors read it. */
public final class Organisations {
    static final Role[] MAY_SEE = {Role.ADMINISTRATOR, Role.AUDITOR};

    private final Database database;
    private final Audit audit;

    Organisations(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Returns the organisation. */
    public Organisation get(Operator by) {
        by.require(MAY_SEE);
        return database.read(handle -> handle.attach(OrganisationDao.class).get());
    }

    /**
     * Names the organisation.
     *
     * @param named the new name, with the version that the administrator saw
     * @throws ChangedMeanwhile if that version is not current
     */
    public Organisation change(Organisation named, Operator by) {
        by.require(Role.ADMINISTRATOR);
        AuditEntry entry = audit.entry("organisation-changed", by, named.name(), "");
        return database.write(handle -> {
            OrganisationDao dao = handle.attach(OrganisationDao.class);
            if (dao.change(named.name(), named.version()) == 0) {
                throw new ChangedMeanwhile();
            }
            Audit.record(handle, entry);
            return dao.get();
        });
    }
}
