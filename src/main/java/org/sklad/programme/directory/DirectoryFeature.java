package org.sklad.programme.directory;

import java.util.List;
import org.sklad.access.signin.AccessFeature;
import org.sklad.platform.feature.Base;
import org.sklad.platform.feature.Feature;
import org.sklad.platform.web.Forms;

/** Topics, institutions and organisations. */
public final class DirectoryFeature implements Feature {
    public final Directory directory;

    private final Forms forms;

    public DirectoryFeature(Base base, AccessFeature access) {
        forms = base.forms();
        directory = new Directory(base.database(), access.audit);
    }

    @Override
    public List<Object> components() {
        return List.of(
                new TopicsResource(directory, forms),
                new InstitutionsResource(directory, forms),
                new OrganisationsResource(directory, forms),
                new TopicPages(directory, forms),
                new InstitutionPages(directory, forms),
                new OrganisationPages(directory, forms));
    }
}
