package org.sklad.oversight.help;

import java.util.List;
import org.sklad.platform.feature.Feature;

/** Help for the people who use the pages. */
public final class HelpFeature implements Feature {
    public final HelpTopics topics = new HelpTopics();

    @Override
    public List<Object> components() {
        return List.of(new HelpPages(topics));
    }
}
