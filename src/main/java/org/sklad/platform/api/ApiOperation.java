package org.sklad.platform.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One request that the API answers. */
public record ApiOperation(
        String id,
        String method,
        String path,
        String summary,
        List<ApiField> parameters,
        List<ApiField> body,
        List<ApiField> answer,
        String statuses,
        String example) {
    /** Returns the group that the address belongs to. */
    String group() {
        return ApiSummaries.group(path);
    }

    /** Returns true if the summary, the address or the fields contain all words. */
    boolean speaksOf(List<String> words) {
        String all = Stream.concat(
                        Stream.of(summary, path, id, method),
                        Stream.of(parameters, body).flatMap(List::stream).map(ApiField::name))
                .reduce("", (one, other) -> one + ' ' + other)
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }
}
