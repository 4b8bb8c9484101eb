package org.sklad.access.accounts;

import java.util.List;
import org.sklad.platform.i18n.Message;

/**
 * An operator of the demo, whom its sign-in page names.
 *
 * @param work their roles in words
 */
public record SampleOperator(String username, String name, List<Message> work) {
    public SampleOperator {
        work = List.copyOf(work);
    }
}
