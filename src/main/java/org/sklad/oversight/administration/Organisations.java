package org.sklad.oversight.administration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sklad.access.audit.Audit;
import org.sklad.access.audit.AuditEntry;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Database;
import org.sklad.platform.files.Photo;
import org.sklad.platform.files.Photos;
import org.sklad.platform.files.StoredFile;
import org.sklad.platform.files.StoredFiles;
import org.sklad.platform.i18n.ChangedMeanwhile;
import org.sklad.platform.i18n.Refused;

/** The name and the logo of the organisation on papers. Administrators change them; auditors read them. */
public final class Organisations {
    static final Role[] MAY_SEE = {Role.ADMINISTRATOR, Role.AUDITOR};

    private final Database database;
    private final Audit audit;
    private final Photos photos;
    private final StoredFiles files;
    private final Randomness randomness;

    Organisations(Database database, Audit audit, Photos photos, StoredFiles files, Randomness randomness) {
        this.database = database;
        this.audit = audit;
        this.photos = photos;
        this.files = files;
        this.randomness = randomness;
    }

    /** Returns the organisation. */
    public Organisation get(Operator by) {
        by.require(MAY_SEE);
        return database.read(handle -> handle.attach(OrganisationDao.class).get());
    }

    /**
     * Names the organisation.
     *
     * @param version the version that the administrator saw
     * @throws ChangedMeanwhile if that version is not current
     */
    public Organisation change(String name, long version, Operator by) {
        by.require(Role.ADMINISTRATOR);
        AuditEntry entry = audit.entry("organisation-changed", by, name, "");
        return database.write(handle -> {
            OrganisationDao dao = handle.attach(OrganisationDao.class);
            requireCurrent(dao.change(name, version) == 1);
            Audit.record(handle, entry);
            return dao.get();
        });
    }

    /**
     * Sets or replaces the logo. It is redrawn at the size of paper, and the sweep deletes the file of the one before.
     *
     * @param sent JPEG or PNG
     * @param version as for {@link #change}
     * @throws ChangedMeanwhile if that version is not current
     * @throws org.sklad.platform.files.PhotoRefused if it is not a readable picture
     */
    public Organisation changeLogo(byte[] sent, long version, Operator by) {
        Organisation present = requireSeen(version, by);
        Photo logo = photos.takeLogo(sent);
        StoredFile file = files.write(randomness.id(), Photo.MEDIA_TYPE, logo.jpeg());
        AuditEntry entry = audit.entry("organisation-logo-changed", by, present.name(), "sha256=" + file.sha256());
        return database.write(handle -> {
            StoredFiles.record(handle, file);
            return changeLogo(handle, Optional.of(file), version, entry);
        });
    }

    /**
     * Removes the logo.
     *
     * @param version as for {@link #change}
     * @throws ChangedMeanwhile if that version is not current
     * @throws Refused if there is no logo
     */
    public Organisation removeLogo(long version, Operator by) {
        Organisation present = requireSeen(version, by);
        String removed = present.logo().orElseThrow(() -> Refused.conflict("administration.organisation.no-logo"));
        AuditEntry entry = audit.entry("organisation-logo-removed", by, present.name(), "sha256=" + removed);
        return database.write(handle -> changeLogo(handle, Optional.empty(), version, entry));
    }

    /** Refuses an outdated request before its picture is decoded and written. */
    private Organisation requireSeen(long version, Operator by) {
        by.require(Role.ADMINISTRATOR);
        Organisation present = get(by);
        requireCurrent(present.version() == version);
        return present;
    }

    private static Organisation changeLogo(Handle handle, Optional<StoredFile> file, long version, AuditEntry entry) {
        OrganisationDao dao = handle.attach(OrganisationDao.class);
        List<UUID> before = dao.logo().stream().toList();
        requireCurrent(dao.changeLogo(file.map(StoredFile::id), version) == 1);
        StoredFiles.forget(handle, before);
        Audit.record(handle, entry);
        return dao.get();
    }

    private static void requireCurrent(boolean isCurrent) {
        if (!isCurrent) {
            throw new ChangedMeanwhile();
        }
    }
}
