package org.sklad.people.peopleimport;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.web.ImportAnswer;

/**
 * The result of an import of people, or of its dry run.
 *
 * @param people persons of the lines registered now or earlier; empty in a dry run
 */
public record PeopleImportAnswer(@JsonUnwrapped ImportAnswer counts, List<PersonAnswer> people) {
    /** The person of a line. The case code is absent if the person is no longer in one of the operator's centres. */
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
