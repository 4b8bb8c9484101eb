package org.sklad.platform.api;

import java.util.List;
import java.util.Optional;

/**
 * The page of the API: the groups, the operations of one group, or the results of a search.
 *
 * @param server the address of this installation, for examples that can be copied
 * @param words the words of the search; empty without one
 * @param found the number of operations that were found, of which at most {@link ApiDocs#MOST} are shown
 */
public record ApiDocsView(
        ApiDocs docs, String server, Optional<ApiGroup> group, String words, List<ApiOperation> shown, int found) {
    static ApiDocsView of(ApiDocs docs, String server, String group, String words) {
        if (!words.isBlank()) {
            List<ApiOperation> found = docs.about(words);
            return new ApiDocsView(
                    docs,
                    server,
                    Optional.empty(),
                    words.trim(),
                    found.stream().limit(ApiDocs.MOST).toList(),
                    found.size());
        }
        Optional<ApiGroup> chosen = docs.headings().stream()
                .flatMap(each -> each.groups().stream())
                .filter(each -> each.name().equals(group))
                .findFirst();
        List<ApiOperation> shown = chosen.map(each -> docs.in(each.name())).orElse(List.of());
        return new ApiDocsView(docs, server, chosen, "", shown, shown.size());
    }
}
