package org.sklad.phone.imports;

import java.util.List;
import org.sklad.platform.i18n.Language;

/**
 * An unreadable record with its content.
 *
 * @param mayRead true if the reader may see the content
 * @param rows fields of the content; empty if the reader may not see them or they were erased
 * @param problems why it cannot be booked, without the quoted values for an auditor; empty if only the author may read it, or once
 *     they are erased
 * @param reason how the manager settled it; empty before, and once it is erased
 */
public record UnreadableDetails(
        UnreadableRecord record,
        boolean mayRead,
        List<ContentRow> rows,
        List<UnreadableTexts.Problem> problems,
        String reason) {
    public UnreadableDetails {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** Returns the reasons why it cannot be booked, in the reader's language. */
    public List<ContentRow> problems(Language reader) {
        return problems.stream()
                .map(each -> new ContentRow(each.field(), each.text(reader)))
                .toList();
    }
}
