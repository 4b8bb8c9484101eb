package org.sklad.people.peopleimport;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.centres.places.CentresFeature;
import org.sklad.people.beneficiaries.BeneficiariesFeature;
import org.sklad.platform.crypto.KeyPurpose;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;

/** Imports of lists of people. */
public final class PeopleImportFeature implements Feature {
    public final PeopleImport imports;

    private final Base base;

    public PeopleImportFeature(Base base, AccessFeature access, CentresFeature centres, BeneficiariesFeature people) {
        this.base = base;
        imports = new PeopleImport(
                base.database(),
                people.registrations,
                centres.centres,
                access.audit,
                base.keys().hash(KeyPurpose.PEOPLE_IMPORT),
                base.clock(),
                base.forms()::check);
    }

    @Override
    public List<Object> components() {
        return List.of(
                new PeopleImportResource(imports, base.messages()), new PeopleImportPages(imports, base.messages()));
    }
}
