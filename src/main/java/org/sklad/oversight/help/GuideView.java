package org.sklad.oversight.help;

import java.util.List;

/** The topics of the user guide that have the words. */
public record GuideView(String words, List<HelpTopic> topics) {
    public GuideView {
        topics = List.copyOf(topics);
    }
}
