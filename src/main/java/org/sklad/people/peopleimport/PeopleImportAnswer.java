package org.sklad.people.peopleimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.web.ImportAnswer;

/**
 * What an import of people did, or would do.
 *
 * @param people for each line that is in now, or was before, who that is; nobody in a dry run
 */
public record PeopleImportAnswer(@JsonUnwrapped ImportAnswer counts, List<PersonAnswer> people) {
    /** Who a line is; without a case code where that person is in none of the operator's centres any more. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PersonAnswer(int line, Optional<String> caseCode, boolean created) {}

    static PeopleImportAnswer of(PeopleImported imported, Messages messages, HttpServletRequest request) {
        return new PeopleImportAnswer(
                ImportAnswer.of(imported.counts(), messages, request),
                imported.people().stream()
                        .map(each ->
                                new PersonAnswer(each.line(), each.caseCode().map(CaseCode::value), each.first()))
                        .toList());
    }
}
